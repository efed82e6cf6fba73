package fr.palier.engine.message;

import fr.palier.engine.outreach.SendingHours;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * At which hours many messages go out: no more in an hour of the clock than call-backs can be answered, and only while messages
 * may leave at all.
 *
 * @param perHour none where nothing slows them down
 * @param always at night and on Sundays too: somebody may be in danger
 */
public record Pacing(OptionalInt perHour, boolean always) {
    private static final int HUNDRED = 100;

    /**
     * So many messages in an hour.
     *
     * @param answering people who answer the telephone; 0 for no limit
     * @param calls that one of them answers in an hour
     * @param callBacks of a hundred who are written to, how many call back; from 1
     */
    public static OptionalInt perHour(int answering, int calls, int callBacks) {
        return answering == 0
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(1, answering * calls * HUNDRED / callBacks));
    }

    /** An hour, with how many messages it takes. */
    public record Hour(LocalDateTime from, int messages) {}

    /** The hours of so many messages, in order, from a moment on. */
    public List<Hour> plan(LocalDateTime from, int messages) {
        List<Hour> hours = new ArrayList<>();
        LocalDateTime at = opening(from);
        int left = messages;
        while (left > 0) {
            int now = Math.min(left, perHour.orElse(left));
            hours.add(new Hour(at, now));
            left -= now;
            at = opening(at.truncatedTo(ChronoUnit.HOURS).plusHours(1));
        }
        return hours;
    }

    private LocalDateTime opening(LocalDateTime from) {
        return always ? from : SendingHours.opening(from);
    }

    /** The same by day. */
    public static Map<LocalDate, Integer> byDay(List<Hour> hours) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        hours.forEach(hour -> days.merge(hour.from.toLocalDate(), hour.messages, Integer::sum));
        return days;
    }
}
