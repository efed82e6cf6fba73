package fr.palier.engine.ledger;

/**
 * One line of a rent ledger in one {@code long}: day, kind and amount, from the highest bits down, so that the natural
 * order of the numbers is the order of the dates. Days are of the years 1900 to 2199, amounts within ±10,737,418.23 €.
 */
public final class Entry {
    private static final int DAY_SHIFT = 34;
    private static final int KIND_SHIFT = 31;
    private static final int DAY_BIAS = 25_567;
    private static final long AMOUNT_BIAS = 1L << 30;
    private static final long AMOUNT_MASK = (1L << KIND_SHIFT) - 1;

    private Entry() {}

    /**
     * @param day days since 1970-01-01
     * @param cents as in the exchange format: positive, but for an adjustment
     */
    public static long of(int day, Kind kind, long cents) {
        return of(day, kind.ordinal(), cents);
    }

    /** The same, by the ordinal of the kind. */
    public static long of(int day, int kind, long cents) {
        return (long) (day + DAY_BIAS) << DAY_SHIFT | (long) kind << KIND_SHIFT | (cents + AMOUNT_BIAS);
    }

    /** Days since 1970-01-01. */
    public static int day(long entry) {
        return (int) (entry >>> DAY_SHIFT) - DAY_BIAS;
    }

    /** Ordinal of the {@link Kind}. */
    public static int kind(long entry) {
        return (int) (entry >>> KIND_SHIFT) & 7;
    }

    /** The amount as written. */
    public static long cents(long entry) {
        return (entry & AMOUNT_MASK) - AMOUNT_BIAS;
    }

    /** What the line adds to the debt: positive for a debit. */
    public static long effect(long entry) {
        long sign = -(CREDITS >>> kind(entry) & 1);
        return (cents(entry) ^ sign) - sign;
    }

    private static final int CREDITS = credits();

    private static int credits() {
        int bits = 0;
        for (Kind kind : Kind.values()) {
            bits |= kind.side() == Kind.Side.CREDIT ? 1 << kind.ordinal() : 0;
        }
        return bits;
    }
}
