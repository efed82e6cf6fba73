package fr.palier.engine.decision;

/** One distinct test of a table: the values of a column that pass. Evaluated once a block, shared by the rules. */
record ColumnTest(int column, Ranges ranges) {

    /** Sets bit r of {@code out} if row {@code from + r} passes, for rows {@code from} to {@code to} (excluded). */
    void evaluate(long[] values, int from, int to, long[] out) {
        interval(values, from, to, 0, out);
        for (int i = 1; i < ranges.intervals(); i++) {
            long low = ranges.low(i);
            long high = ranges.high(i);
            for (int row = from; row < to; row++) {
                out[row - from >>> 6] |= inside(values[row], low, high) << row - from;
            }
        }
    }

    private void interval(long[] values, int from, int to, int interval, long[] out) {
        long low = ranges.low(interval);
        long high = ranges.high(interval);
        int row = from;
        int word = 0;
        for (; row + 64 <= to; row += 64) {
            out[word++] = full(values, row, low, high);
        }
        if (row < to) {
            long bits = 0;
            for (int r = row; r < to; r++) {
                bits |= inside(values[r], low, high) << r - row;
            }
            out[word] = bits;
        }
    }

    /** Sixty-four rows in four strands, so that the processor need not wait for the bit before. */
    private static long full(long[] values, int row, long low, long high) {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        for (int i = 0; i < 16; i++) {
            a |= inside(values[row + i], low, high) << i;
            b |= inside(values[row + 16 + i], low, high) << i;
            c |= inside(values[row + 32 + i], low, high) << i;
            d |= inside(values[row + 48 + i], low, high) << i;
        }
        return a | b << 16 | c << 32 | d << 48;
    }

    /** 1 or 0 without a branch: both differences are positive only inside, and {@link Columns} keeps them from overflowing. */
    private static long inside(long value, long low, long high) {
        return ~(value - low | high - value) >>> 63;
    }
}
