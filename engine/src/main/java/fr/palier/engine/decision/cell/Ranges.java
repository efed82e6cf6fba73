package fr.palier.engine.decision.cell;

import fr.palier.engine.Columns;
import java.util.Arrays;

/** A set of {@code long}: disjoint closed intervals in ascending order, never touching one another. */
public final class Ranges {
    public static final Ranges NONE = new Ranges();

    private final long[] bounds;

    /** Bounds as low, high, low, high; already ascending and apart. */
    private Ranges(long... bounds) {
        this.bounds = bounds;
    }

    /** The interval from low to high, both inside; nothing if high is below low. */
    public static Ranges of(long low, long high) {
        return low > high ? NONE : new Ranges(low, high);
    }

    /** Every value that a column of the type can hold, but the empty one. */
    public static Ranges domain(ColumnType type) {
        if (type instanceof ColumnType.Coded(var members)) {
            return of(0, members.size() - 1L);
        }
        return type instanceof ColumnType.Flag ? of(0, 1) : of(-Columns.LIMIT, Columns.LIMIT);
    }

    /** What {@code -} matches: the domain and the empty value. */
    public static Ranges anything(ColumnType type) {
        return domain(type).or(of(Columns.EMPTY, Columns.EMPTY));
    }

    public int intervals() {
        return bounds.length / 2;
    }

    public long low(int interval) {
        return bounds[2 * interval];
    }

    public long high(int interval) {
        return bounds[2 * interval + 1];
    }

    public boolean isNone() {
        return bounds.length == 0;
    }

    public Ranges or(Ranges other) {
        long[][] pairs = new long[intervals() + other.intervals()][];
        for (int i = 0; i < pairs.length; i++) {
            Ranges from = i < intervals() ? this : other;
            int at = i < intervals() ? i : i - intervals();
            pairs[i] = new long[] {from.low(at), from.high(at)};
        }
        Arrays.sort(pairs, (a, b) -> Long.compare(a[0], b[0]));
        return joined(pairs);
    }

    private static Ranges joined(long[][] ascending) {
        long[] out = new long[2 * ascending.length];
        int n = 0;
        for (long[] pair : ascending) {
            if (n > 0 && pair[0] <= out[n - 1] + 1) {
                out[n - 1] = Math.max(out[n - 1], pair[1]);
            } else {
                out[n++] = pair[0];
                out[n++] = pair[1];
            }
        }
        return new Ranges(Arrays.copyOf(out, n));
    }

    public Ranges and(Ranges other) {
        if (equals(other)) {
            return this;
        }
        long[] out = new long[2 * (intervals() + other.intervals())];
        int n = 0;
        for (int i = 0, j = 0; i < intervals() && j < other.intervals(); ) {
            long low = Math.max(low(i), other.low(j));
            long high = Math.min(high(i), other.high(j));
            if (low <= high) {
                out[n++] = low;
                out[n++] = high;
            }
            if (high(i) < other.high(j)) {
                i++;
            } else {
                j++;
            }
        }
        return new Ranges(Arrays.copyOf(out, n));
    }

    public Ranges minus(Ranges other) {
        if (equals(other)) {
            return NONE;
        }
        Ranges rest = this;
        for (int i = 0; i < other.intervals(); i++) {
            Ranges below = of(Long.MIN_VALUE, other.low(i) - 1);
            Ranges above = of(other.high(i) + 1, Long.MAX_VALUE);
            rest = rest.and(below.or(above));
        }
        return rest;
    }

    public boolean contains(long value) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (value >= bounds[i] && value <= bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranges that && Arrays.equals(bounds, that.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < intervals(); i++) {
            text.append('[').append(low(i)).append("..").append(high(i)).append(']');
        }
        return text.toString();
    }
}
