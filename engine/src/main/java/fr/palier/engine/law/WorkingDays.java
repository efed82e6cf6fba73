package fr.palier.engine.law;

import fr.palier.engine.outreach.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Days on which offices are open. A day that the law sets is never moved here; this only says when to act so as to keep to it:
 * whether a delay runs on to the next working day (CPC, art. 642) is for a court to say.
 */
public final class WorkingDays {
    private WorkingDays() {}

    /** Whether it is neither a Saturday, a Sunday nor a public holiday. */
    public static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !Holidays.isHoliday(day);
    }

    /** The day itself, or the last working day before it. */
    public static LocalDate lastUpTo(LocalDate day) {
        LocalDate at = day;
        while (!isWorking(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    /** The day itself, or the first working day behind it. */
    public static LocalDate firstFrom(LocalDate day) {
        LocalDate at = day;
        while (!isWorking(at)) {
            at = at.plusDays(1);
        }
        return at;
    }
}
