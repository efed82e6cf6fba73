package fr.palier.engine.intake;

import fr.palier.engine.intake.Layout.Wanted;
import java.util.BitSet;
import java.util.List;

/**
 * Tells the lines of a source whose id was seen before, with the id as written: read again for that alone, since nobody
 * keeps the ids of millions of lines for the few that are told.
 */
final class TwiceReport {
    private final Source source;
    private final BitSet lines;

    TwiceReport(Source source, BitSet lines) {
        this.source = source;
        this.lines = lines;
    }

    void tell(Intake intake, List<Wanted> wanted) {
        Intake onlyTwice = line -> {
            if (line.why() == Refusal.ID_TWICE) {
                intake.refused(line);
            }
        };
        try (Blocks blocks = Blocks.open(source)) {
            Layout layout = Layout.of(source, blocks.header(), wanted);
            new OrderedParse(source, blocks, onlyTwice, (block, line) -> {}).run(List.of(new Parser(layout)), 0);
        }
    }

    private final class Parser extends BlockParser {
        private int firstLine = 2;

        Parser(Layout layout) {
            super(layout);
        }

        @Override
        void mark(long blockNumber) {}

        @Override
        void rewind() {}

        @Override
        void keep() {
            firstLine += breaks();
        }

        @Override
        void take() {
            if (lines.get(firstLine + line())) {
                select(layout.column(LedgerReader.ID));
                refuse(layout.column(LedgerReader.ID), Refusal.ID_TWICE);
            }
        }
    }
}
