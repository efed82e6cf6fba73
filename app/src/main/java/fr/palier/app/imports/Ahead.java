package fr.palier.app.imports;

import java.time.LocalDate;

/** Dates after today. Rents are called some days ahead; what is dated months ahead is looked at, and a year ahead is a slip of the pen. */
public final class Ahead {
    /** The last day after which a date is told before it is taken, in days from today. */
    private static final int USUAL = 31;

    /** The last day that is taken, in days from today. */
    private static final int FARTHEST = 366;

    private Ahead() {}

    /** A later date is told. */
    public static LocalDate usual(LocalDate today) {
        return today.plusDays(USUAL);
    }

    /** A later date is refused. */
    public static LocalDate farthest(LocalDate today) {
        return today.plusDays(FARTHEST);
    }
}
