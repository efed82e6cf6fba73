package fr.palier.engine.outreach;

import fr.palier.engine.law.LegalRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When letters arrive. How many days the post takes is data; it goes round neither on Sundays nor on public holidays. */
public final class Post {
    private static final LegalRules RULES = LegalRules.post();
    private static final LocalTime ROUND = LocalTime.NOON;

    private Post() {}

    /** When a letter that is posted on a day is in the letter box: at noon of its day. */
    public static LocalDateTime arrives(LocalDate posted) {
        LocalDate day = posted;
        for (int left = days(posted); left > 0; ) {
            day = day.plusDays(1);
            left -= goesRound(day) ? 1 : 0;
        }
        return day.atTime(ROUND);
    }

    private static int days(LocalDate posted) {
        return RULES.on(posted, "letter.days").orElseThrow().value().intValueExact();
    }

    private static boolean goesRound(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !Holidays.isHoliday(day);
    }

    /** The last day on which a letter is posted in time for a moment. */
    public static LocalDate lastDay(LocalDateTime needed) {
        LocalDate day = needed.toLocalDate();
        while (arrives(day).isAfter(needed)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
