package fr.palier.app.relief.sums;

/**
 * Housing benefit that is missing in a debt, in cents.
 *
 * @param leftOut what a plan does not ask for
 * @param counted what it asks for all the same, since somebody said why
 */
public record Missing(long leftOut, long counted) {
    public static final Missing NOTHING = new Missing(0, 0);

    /** All of it left out, or all of it counted. */
    public static Missing of(long cents, boolean counts) {
        return counts ? new Missing(0, cents) : new Missing(cents, 0);
    }

    /** All that is missing. */
    public long sum() {
        return leftOut + counted;
    }
}
