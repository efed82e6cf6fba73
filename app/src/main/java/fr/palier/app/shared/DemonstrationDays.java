package fr.palier.app.shared;

import java.time.LocalDate;

/** The days through which a demonstration goes: from a month into the lockdown of spring 2020 on, as far as its region has entries. */
public final class DemonstrationDays {
    public static final LocalDate FIRST = LocalDate.of(2020, 4, 15);
    public static final LocalDate LAST = LocalDate.of(2020, 5, 31);

    private DemonstrationDays() {}

    /** Whether there is a day after it. */
    public static boolean hasNext(LocalDate day) {
        return day.isBefore(LAST);
    }
}
