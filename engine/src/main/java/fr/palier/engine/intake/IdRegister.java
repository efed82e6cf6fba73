package fr.palier.engine.intake;

import fr.palier.engine.intake.Layout.Wanted;
import fr.palier.engine.ledger.LedgerColumns.Segment;
import fr.palier.engine.source.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the lines whose id another line of the same landlord bore before, in order of reading: the first stays
 * ({@link SameIds}).
 */
final class IdRegister {
    private static final long BLOCK_BITS = 32;

    private final List<Share> stretches = new ArrayList<>();
    private final List<BitSet> twice = new ArrayList<>();
    private long line;

    /** A stretch of a log with ids, whose lines count from {@code firstLine} of its file. */
    private record Share(Segment segment, IdLog ids, long firstLine) {}

    /** Begins a file; the orders of its segments are {@link #order}. */
    void begin() {
        twice.add(new BitSet());
    }

    /** What is added from now on was read from that line on. */
    void blockBegins(long block, long firstLine) {
        line = firstLine;
    }

    /** Place of a block of the file last begun in the order of reading. */
    long order(long block) {
        return (twice.size() - 1L) << BLOCK_BITS | block;
    }

    void add(Segment segment, IdLog ids) {
        stretches.add(new Share(segment, ids, line));
    }

    /** Drops the later ones of equal ids from their logs; the numbers of their lines, file by file. */
    List<BitSet> dropTwice() {
        stretches.sort(Comparator.comparingLong(share -> share.segment.order()));
        int[] firsts = new int[stretches.size() + 1];
        SameIds same = new SameIds();
        for (int i = 0; i < stretches.size(); i++) {
            Segment segment = stretches.get(i).segment;
            firsts[i + 1] = Math.addExact(firsts[i], segment.to() - segment.from());
            stretches.get(i).ids.each(segment, firsts[i], same::count);
        }
        for (int share = 0; share < SameIds.SHARES; share++) {
            if (same.begin(share)) {
                for (int i = 0; i < stretches.size(); i++) {
                    stretches.get(i).ids.each(stretches.get(i).segment, firsts[i], same::take);
                }
                same.find((earlier, later) -> drop(firsts, earlier, later));
            }
        }
        stretches.clear();
        return List.copyOf(twice);
    }

    /** Drops the later of two places whose ids look the same, if they are; places count over all stretches. */
    private boolean drop(int[] firsts, int earlier, int later) {
        if (low(firsts, earlier) != low(firsts, later)) {
            return false;
        }
        int at = stretch(firsts, later);
        Share stretch = stretches.get(at);
        int place = stretch.segment.from() + later - firsts[at];
        stretch.segment.log().drop(place);
        BitSet lines = twice.get((int) (stretch.segment.order() >>> BLOCK_BITS));
        lines.set(Math.toIntExact(stretch.firstLine + stretch.ids.line(place)));
        return true;
    }

    private int low(int[] firsts, int place) {
        int at = stretch(firsts, place);
        return stretches.get(at).ids.low(stretches.get(at).segment.from() + place - firsts[at]);
    }

    /** The stretch in which a place is: the last that begins at it or before, for empty ones begin where the next one does. */
    private static int stretch(int[] firsts, int place) {
        int at = Arrays.binarySearch(firsts, place);
        if (at < 0) {
            return -at - 2;
        }
        while (firsts[at + 1] == place) {
            at++;
        }
        return at;
    }

    /**
     * Beside each entry of a log, place by place: 96 bits that stand for its landlord and line id, and its line within the
     * block. Two different ids with the same bits are less likely, over a hundred million lines, than one in ten to the
     * twelfth.
     */
    static final class IdLog {
        private static final int CHUNK = 1 << 16;

        private final List<long[]> high = new ArrayList<>();
        private final List<int[]> low = new ArrayList<>();
        private final List<int[]> lines = new ArrayList<>();

        /** Writes at a place not beyond the one after the last. An empty id is written as 0, 0 and never compared. */
        void put(int place, int landlord, Field id, int line) {
            if (place / CHUNK == high.size()) {
                high.add(new long[CHUNK]);
                low.add(new int[CHUNK]);
                lines.add(new int[CHUNK]);
            }
            int at = place & (CHUNK - 1);
            KeyTable.canonical(id);
            long first = id.isEmpty() ? 0 : KeyTable.hash(landlord, id.bytes, id.from, id.to) | 1;
            high.get(place / CHUNK)[at] = first;
            low.get(place / CHUNK)[at] = (int) (KeyTable.hash(~landlord * 31L, id.bytes, id.from, id.to) >>> 32);
            lines.get(place / CHUNK)[at] = line;
        }

        /** Shows the first words of a segment's ids, which count on from {@code first}. */
        void each(Segment segment, int first, SameIds.Sight sight) {
            for (int from = segment.from(); from < segment.to(); ) {
                int end = Math.min(segment.to(), (from & -CHUNK) + CHUNK);
                int at = from & (CHUNK - 1);
                sight.see(high.get(from / CHUNK), at, at + end - from, first + from - segment.from());
                from = end;
            }
        }

        int low(int place) {
            return low.get(place / CHUNK)[place & (CHUNK - 1)];
        }

        int line(int place) {
            return lines.get(place / CHUNK)[place & (CHUNK - 1)];
        }
    }

    /**
     * Tells the lines of a source whose id was seen before, with the id as written: read again for that alone, since nobody
     * keeps the ids of millions of lines for the few that are told.
     */
    static final class TwiceReport {
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
}
