package fr.palier.engine.plan;

import java.time.LocalDate;

/** How often an instalment falls due. */
public enum Rhythm {
    WEEKLY(7),
    FORTNIGHTLY(14),
    FOUR_WEEKLY(28),
    MONTHLY(0);

    private final int days;

    Rhythm(int days) {
        this.days = days;
    }

    /**
     * The day of an instalment.
     *
     * @param first day of the first one
     * @param dayOfMonth of monthly ones: that day, or the month's last where it has none, counted anew from each month, so
     *     that the 31st comes back after February
     * @param number how many come before it
     */
    LocalDate day(LocalDate first, int dayOfMonth, int number) {
        if (this != MONTHLY) {
            return first.plusDays((long) days * number);
        }
        LocalDate month = first.withDayOfMonth(1).plusMonths(number);
        return month.withDayOfMonth(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}
