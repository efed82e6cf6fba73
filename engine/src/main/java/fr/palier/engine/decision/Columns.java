package fr.palier.engine.decision;

/** The conventions of every column of {@code long} that a table is matched against. */
public final class Columns {
    /** The empty value (FEEL null) of any column: matches only {@code -}. */
    public static final long EMPTY = -(1L << 62);

    /** Real values and bounds stay within ±{@code LIMIT}, so that subtracting two of them, or EMPTY, never overflows. */
    public static final long LIMIT = 1L << 60;

    /** The greatest number of rows matched at once. */
    public static final int BLOCK = 1024;

    private Columns() {}
}
