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
 * Finds the lines whose id another line of the same landlord bore before, in order of reading: the first stays. Works in
 * shares of the ids, so that its tables stay small beside the logs.
 */
final class IdRegister {
    private static final int SHARES = 8;
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
        long ids = stretches.stream()
                .mapToLong(s -> s.segment.to() - s.segment.from())
                .sum();
        int slots = Integer.highestOneBit((int) Math.min(1 << 28, Math.max(16, ids / SHARES * 2))) << 1;
        Table table = new Table(slots);
        for (int share = 0; share < SHARES && ids > 0; share++) {
            table.clear();
            for (Share stretch : stretches) {
                drop(stretch, share, table);
            }
        }
        stretches.clear();
        return List.copyOf(twice);
    }

    private void drop(Share stretch, int share, Table seen) {
        Segment segment = stretch.segment;
        for (int place = segment.from(); place < segment.to(); place++) {
            long high = stretch.ids.high(place);
            if (high != 0 && (high >>> 61) == share && !seen.add(high, stretch.ids.low(place))) {
                segment.log().drop(place);
                BitSet lines = twice.get((int) (segment.order() >>> BLOCK_BITS));
                lines.set(Math.toIntExact(stretch.firstLine + stretch.ids.line(place)));
            }
        }
    }

    /** Open addressing over 96-bit values that are never 0. */
    private static final class Table {
        private final long[] high;
        private final int[] low;

        Table(int slots) {
            high = new long[slots];
            low = new int[slots];
        }

        void clear() {
            Arrays.fill(high, 0);
        }

        /** False where the value is there already. */
        boolean add(long first, int second) {
            int mask = high.length - 1;
            int slot = (int) (first >>> 20) & mask;
            while (high[slot] != 0) {
                if (high[slot] == first && low[slot] == second) {
                    return false;
                }
                slot = (slot + 1) & mask;
            }
            high[slot] = first;
            low[slot] = second;
            return true;
        }
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

        long high(int place) {
            return high.get(place / CHUNK)[place & (CHUNK - 1)];
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
