package fr.palier.engine;

/**
 * Conventions of a primitive column: one {@code long} a row, amounts in cents, dates in days since 1970-01-01, yes and
 * no as 1 and 0.
 */
public final class Columns {
    /** No value (FEEL null): matches only {@code -}. Far below every real value. */
    public static final long EMPTY = -(1L << 62);

    /** Real values and bounds stay within ±{@code LIMIT}, so that subtracting two of them, or EMPTY, never overflows. */
    public static final long LIMIT = 1L << 60;

    /** The greatest number of rows that are matched at once. */
    public static final int BLOCK = 1024;

    private Columns() {}
}
