package fr.palier.engine.intake.mapping;

import fr.palier.engine.intake.BlockParser;
import fr.palier.engine.intake.Layout;
import fr.palier.engine.intake.Profile;

/** Counts what stands in one column. */
final class Counting extends BlockParser.Alone {
    private final int column;
    private final Tally tally;

    /** @param column -1 counts lines alone */
    Counting(Layout layout, int column, Tally tally) {
        super(layout, Profile.Words.NONE, layout.titles());
        this.column = column;
        this.tally = tally;
    }

    @Override
    protected void take(long line) {
        if (column < 0) {
            tally.add("");
            return;
        }
        get(column);
        tally.add(field.text());
    }
}
