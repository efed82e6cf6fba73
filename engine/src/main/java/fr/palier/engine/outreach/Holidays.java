package fr.palier.engine.outreach;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/** The eleven public holidays of metropolitan France (Code du travail, article L3133-1). */
public final class Holidays {
    private static final int TO_EASTER_MONDAY = 1;
    private static final int TO_ASCENSION = 39;
    private static final int TO_WHIT_MONDAY = 50;

    private Holidays() {}

    /** Whether a day is one. */
    public static boolean isHoliday(LocalDate day) {
        return of(day.getYear()).contains(day);
    }

    /** Those of a year of the Gregorian calendar. */
    public static Set<LocalDate> of(int year) {
        LocalDate easter = easter(year);
        return Set.of(
                LocalDate.of(year, Month.JANUARY, 1),
                easter.plusDays(TO_EASTER_MONDAY),
                LocalDate.of(year, Month.MAY, 1),
                LocalDate.of(year, Month.MAY, 8),
                easter.plusDays(TO_ASCENSION),
                easter.plusDays(TO_WHIT_MONDAY),
                LocalDate.of(year, Month.JULY, 14),
                LocalDate.of(year, Month.AUGUST, 15),
                LocalDate.of(year, Month.NOVEMBER, 1),
                LocalDate.of(year, Month.NOVEMBER, 11),
                LocalDate.of(year, Month.DECEMBER, 25));
    }

    /** Easter Sunday, by the Gregorian computation that J. Meeus gives (Astronomical Algorithms, chapter 8). */
    public static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int exception = (golden + 11 * epact + 22 * toSunday) / 451;
        int sum = epact + toSunday - 7 * exception + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
