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
    /** What goes in an hour goes a share at a time, each so many minutes: call-backs then do not come all at once. */
    public static final int SHARE_MINUTES = 5;

    private static final int HUNDRED = 100;
    private static final int SHARES = 60 / SHARE_MINUTES;
    private static final int HORIZON_DAYS = 366;

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

    /**
     * An hour, with how many messages it takes.
     *
     * @param until when the last of them has left: a share takes its minutes
     */
    public record Hour(LocalDateTime from, LocalDateTime until, int messages) {}

    /** Of so many messages in an hour, how many go in {@link #SHARE_MINUTES} at most. */
    public static int share(int perHour) {
        return Math.ceilDiv(perHour, SHARES);
    }

    /**
     * Messages that go by one way.
     *
     * @param ahead of other sends, that wait for their turn by the same way
     * @param today how many more may go by it today, and {@code perDay} on any other day
     */
    public record Way(int messages, int ahead, int today, int perDay) {}

    /**
     * What is known when it is reckoned.
     *
     * @param inHour how many went in this hour of the clock already, of all sends that keep the pace
     */
    public record Moment(LocalDateTime now, int inHour) {}

    /** The hours of so many messages, in order, from a moment on, where nothing else goes and no day has a limit. */
    public List<Hour> plan(LocalDateTime from, int messages) {
        return plan(from, List.of(new Way(messages, 0, messages, messages)), new Moment(from, 0));
    }

    /**
     * The hours of messages by some ways, in order, from a moment on: those of other sends go first. What would take longer than a year
     * is in none.
     */
    public List<Hour> plan(LocalDateTime from, List<Way> ways, Moment moment) {
        List<Hour> hours = new ArrayList<>();
        List<Rest> rests = ways.stream().map(Rest::new).toList();
        LocalDateTime at = opening(from);
        LocalDate day = LocalDate.MIN;
        while (rests.stream().anyMatch(rest -> rest.mine > 0) && at.isBefore(from.plusDays(HORIZON_DAYS))) {
            if (!at.toLocalDate().equals(day)) {
                day = at.toLocalDate();
                boolean today = day.equals(moment.now.toLocalDate());
                rests.forEach(rest -> rest.room = today ? rest.way.today : rest.way.perDay);
            }
            int before = waiting(rests);
            int gone = hour(rests, room(at, moment));
            if (gone > 0) {
                hours.add(new Hour(at, until(at, before - waiting(rests)), gone));
            }
            boolean over = rests.stream().allMatch(rest -> rest.mine + rest.ahead == 0 || rest.room <= 0);
            at = opening(
                    over
                            ? day.plusDays(1).atStartOfDay()
                            : at.truncatedTo(ChronoUnit.HOURS).plusHours(1));
        }
        return hours;
    }

    /** What is still to go by a way. */
    private static final class Rest {
        private final Way way;
        private int ahead;
        private int mine;
        private int room;

        Rest(Way way) {
            this.way = way;
            ahead = way.ahead;
            mine = way.messages;
        }
    }

    private static int waiting(List<Rest> rests) {
        return rests.stream().mapToInt(rest -> rest.mine + rest.ahead).sum();
    }

    /** When so many that begin at a moment have left, a share after the other. */
    private LocalDateTime until(LocalDateTime at, int messages) {
        if (perHour.isEmpty()) {
            return at;
        }
        int shares = Math.ceilDiv(messages, share(perHour.getAsInt()));
        return at.truncatedTo(ChronoUnit.MINUTES)
                .minusMinutes(at.getMinute() % SHARE_MINUTES)
                .plusMinutes((long) shares * SHARE_MINUTES);
    }

    /** Lets go what an hour has room for; says how many of these are of the send itself. */
    private static int hour(List<Rest> rests, int most) {
        int left = most;
        int gone = 0;
        for (Rest rest : rests) {
            int before = Math.clamp(rest.ahead, 0, Math.max(0, Math.min(rest.room, left)));
            rest.ahead -= before;
            rest.room -= before;
            left -= before;
        }
        for (Rest rest : rests) {
            int now = Math.clamp(rest.mine, 0, Math.max(0, Math.min(rest.room, left)));
            rest.mine -= now;
            rest.room -= now;
            left -= now;
            gone += now;
        }
        return gone;
    }

    /** Of an hour that has begun, the shares that are left; of this hour, less what has gone. */
    private int room(LocalDateTime at, Moment moment) {
        if (perHour.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        int most = perHour.getAsInt();
        int shares = SHARES - at.getMinute() / SHARE_MINUTES;
        boolean now = at.truncatedTo(ChronoUnit.HOURS).equals(moment.now.truncatedTo(ChronoUnit.HOURS));
        return Math.min(most - (now ? moment.inHour : 0), share(most) * shares);
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
