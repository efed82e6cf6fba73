package fr.palier.engine.plan;

/** Terms from which no plan can be drawn. Says which value, and which bound it breaks. */
public final class RefusedTerms extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final long value;
    private final long bound;

    /** What is wrong. */
    public enum Reason {
        /** The debt is not above 0. */
        NO_DEBT,
        /** An instalment is not above 0. */
        AMOUNT_NOT_POSITIVE,
        /** A day of the month is not 1 to 31, or not that of the first instalment. */
        DAY_OF_MONTH,
        /** A step is not behind the one before it, or not behind the first instalment. */
        STEPS_OUT_OF_ORDER,
        /** The single payments are more than the debt. */
        LUMPS_ABOVE_DEBT,
        /** More instalments than {@link Terms#MOST_INSTALMENTS}: the amount is too small. */
        TOO_MANY_INSTALMENTS
    }

    RefusedTerms(Reason reason, long value, long bound) {
        super(reason + ": " + value + ", bound " + bound);
        this.reason = reason;
        this.value = value;
        this.bound = bound;
    }

    public Reason reason() {
        return reason;
    }

    /** What was given: cents, a day or a number, by the reason. */
    public long value() {
        return value;
    }

    /** The least or the most that would do. */
    public long bound() {
        return bound;
    }
}
