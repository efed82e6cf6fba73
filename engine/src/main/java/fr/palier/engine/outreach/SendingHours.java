package fr.palier.engine.outreach;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The hours in which a telephone may ring with a message: from 8 to 20, never on a Sunday or a public holiday. */
public final class SendingHours {
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(20, 0);

    private SendingHours() {}

    /** Whether a message may leave at this moment. */
    public static boolean areOpen(LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        return isOpen(at.toLocalDate()) && !time.isBefore(OPENS) && time.isBefore(CLOSES);
    }

    /** The moment itself if messages may leave then, else the first one after it. */
    public static LocalDateTime opening(LocalDateTime from) {
        if (areOpen(from)) {
            return from;
        }
        LocalDate day = from.toLocalDate();
        boolean over = !from.toLocalTime().isBefore(OPENS);
        LocalDate next = over ? day.plusDays(1) : day;
        while (!isOpen(next)) {
            next = next.plusDays(1);
        }
        return next.atTime(OPENS);
    }

    private static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !Holidays.isHoliday(day);
    }
}
