package fr.palier.engine.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Rents to come that are put off: a plan pays them later, instead of the household on their days.
 *
 * @param from first day on which a rent that falls is put off
 * @param dues how many monthly rents in turn
 * @param each the household's own share of one, in cents
 */
public record Deferral(LocalDate from, int dues, long each) {
    /** No rent is put off. */
    public static final Deferral NONE = new Deferral(LocalDate.EPOCH, 0, 0);

    /** Refuses what is below 0. */
    public Deferral {
        if (dues < 0 || each < 0) {
            throw new IllegalArgumentException("a count or an amount is below 0");
        }
    }

    /** What is put off in all, in cents. */
    public long total() {
        return Math.multiplyExact(dues, each);
    }

    /** First day on which a rent is paid as it falls again. */
    public LocalDate until() {
        return from.plusMonths(dues);
    }

    /** Whether a rent that falls that day is put off. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until());
    }

    /**
     * What of it still runs on a day: the rents of the months that are not over, that day's month first. It ends when the whole does;
     * {@link #NONE} where it has ended.
     */
    public Deferral stillOn(LocalDate day) {
        if (!isBeforeLast(day)) {
            return NONE;
        }
        int over = (int) Math.max(0, ChronoUnit.MONTHS.between(from, day));
        return new Deferral(from.plusMonths(over), dues - over, each);
    }

    /** Whether rents that are put off have still to fall that day: whoever pays an instalment then pays instead of resting. */
    public boolean isBeforeLast(LocalDate day) {
        return dues > 0 && day.isBefore(until());
    }

    /** The first day behind the rents that are put off, months after a wanted one where that is too early. */
    public LocalDate behind(LocalDate wanted) {
        if (!isBeforeLast(wanted)) {
            return wanted;
        }
        long months = ChronoUnit.MONTHS.between(wanted, until());
        LocalDate day = wanted.plusMonths(months);
        return isBeforeLast(day) ? wanted.plusMonths(months + 1) : day;
    }
}
