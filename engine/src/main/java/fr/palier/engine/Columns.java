package fr.palier.engine;

/**
 * Conventions of a primitive column: one {@code long} a row, amounts in cents, dates in days since 1970-01-01, yes and
 * no as 1 and 0.
 */
public final class Columns {
    /** No value. Far below every real value, which stays within ±2^60, so that differences never overflow. */
    public static final long EMPTY = -(1L << 62);

    private Columns() {}
}
