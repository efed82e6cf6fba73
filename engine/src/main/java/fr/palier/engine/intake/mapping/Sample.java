package fr.palier.engine.intake.mapping;

import fr.palier.engine.intake.BlockParser;
import fr.palier.engine.intake.Layout;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.mapping.Preview.Forms;
import fr.palier.engine.intake.mapping.Preview.Letters;
import fr.palier.engine.ledger.Utf8;
import java.util.ArrayList;
import java.util.List;

/** Some lines of a file with all their columns, looked at field by field. */
final class Sample extends BlockParser.Alone {
    private static final int SHOWN_CHARACTERS = 200;
    private static final int FILLED = 0;
    private static final int ISO = 1;
    private static final int FRENCH = 2;
    private static final int DOT = 3;
    private static final int COMMA = 4;

    private final List<String> titles;
    private final int shown;
    private final long[][] forms;
    private final List<List<String>> lines = new ArrayList<>();
    private long taken;
    private boolean utf8;
    private boolean windows;
    private boolean quoted;

    Sample(Layout layout, int shown) {
        super(layout, Profile.Words.NONE, layout.titles());
        this.titles = layout.titles();
        this.shown = shown;
        this.forms = new long[titles.size()][COMMA + 1];
    }

    @Override
    protected void take(long line) {
        taken++;
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < forms.length; column++) {
            get(column);
            look(forms[column]);
            if (lines.size() < shown) {
                String text = field.text();
                texts.add(text.substring(0, Math.min(text.length(), SHOWN_CHARACTERS)));
            }
        }
        if (lines.size() < shown) {
            lines.add(texts);
        }
    }

    private void look(long[] form) {
        if (field.isEmpty()) {
            return;
        }
        form[FILLED]++;
        letters(field.bytes, field.from, field.to);
        quoted |= field.from > 0 && field.bytes[field.from - 1] == '"';
        if (readsAsDate()) {
            form[field.bytes[field.from + 4] == '-' ? ISO : FRENCH]++;
        } else if (readsAsAmount()) {
            form[DOT] += has('.') ? 1 : 0;
            form[COMMA] += has(',') ? 1 : 0;
        }
    }

    private boolean has(char mark) {
        for (int i = field.from; i < field.to; i++) {
            if (field.bytes[i] == mark) {
                return true;
            }
        }
        return false;
    }

    private void letters(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                boolean wellFormed = Utf8.isWellFormed(bytes, from, to);
                utf8 |= wellFormed;
                windows |= !wellFormed;
                return;
            }
        }
    }

    List<String> titles() {
        return titles;
    }

    /** Lines cut into as many fields as there are titles. */
    long taken() {
        return taken;
    }

    List<List<String>> lines() {
        return List.copyOf(lines);
    }

    /** Of the lines and of the header. */
    Letters letters(byte[] header) {
        letters(header, 0, header.length);
        return utf8 && windows ? Letters.MIXED : windows ? Letters.WINDOWS_1252 : utf8 ? Letters.UTF_8 : Letters.ASCII;
    }

    boolean quoted() {
        return quoted;
    }

    Forms forms(int column) {
        long[] form = forms[column];
        return new Forms(form[FILLED], form[ISO], form[FRENCH], form[DOT], form[COMMA]);
    }
}
