package fr.palier.engine.outreach;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** The hours in which people may be called: never on a Sunday or a public holiday, on a Saturday in the morning alone. */
public final class Hours {
    private Hours() {}

    /** Whether somebody may be called at this moment. */
    public static boolean areOpen(LocalDateTime at) {
        HalfDay half = HalfDay.of(at.toLocalTime());
        return isOpen(at.toLocalDate(), half)
                && !at.toLocalTime().isBefore(half.opens())
                && at.toLocalTime().isBefore(half.closes());
    }

    /** The moment itself if people may be called then, else the first one after it. */
    public static LocalDateTime opening(LocalDateTime from) {
        return next(from, Optional.empty());
    }

    /** When to try again whoever did not answer: after the delay, in the other half of a day. */
    public static LocalDateTime retry(LocalDateTime tried, Duration delay) {
        return next(
                tried.plus(delay), Optional.of(HalfDay.of(tried.toLocalTime()).other()));
    }

    private static LocalDateTime next(LocalDateTime from, Optional<HalfDay> wanted) {
        for (LocalDate day = from.toLocalDate(); ; day = day.plusDays(1)) {
            for (HalfDay half : HalfDay.values()) {
                boolean right = wanted.filter(one -> one != half).isEmpty();
                if (right && isOpen(day, half) && from.isBefore(day.atTime(half.closes()))) {
                    LocalDateTime opens = day.atTime(half.opens());
                    return from.isBefore(opens) ? opens : from;
                }
            }
        }
    }

    private static boolean isOpen(LocalDate day, HalfDay half) {
        return switch (day.getDayOfWeek()) {
            case SUNDAY -> false;
            case SATURDAY -> half == HalfDay.MORNING && !Holidays.isHoliday(day);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> !Holidays.isHoliday(day);
        };
    }
}
