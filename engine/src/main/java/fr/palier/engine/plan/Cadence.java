package fr.palier.engine.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * When a household's money comes, so that nobody is called late who pays as always.
 *
 * @param payDay day of the month on which the rent is paid, 1 to 31; 0 where it is paid when it falls
 * @param due what the household pays itself of a month's rent, in cents; 0 where that is not known
 * @param benefits the housing benefit that comes straight to the landlord, by the day from which it is paid, ascending
 */
public record Cadence(int payDay, long due, List<Benefit> benefits) {
    /** So much a month from that day on. */
    public record Benefit(LocalDate from, long cents) {}

    /** Copies the list. */
    public Cadence {
        benefits = List.copyOf(benefits);
    }

    /** Of a household that pays on a day of the month and gets no benefit. */
    public static Cadence payingOn(int payDay) {
        return new Cadence(payDay, 0, List.of());
    }

    /** The benefit that goes with a rent which falls that day, in cents. */
    long benefitOn(LocalDate day) {
        long cents = 0;
        for (Benefit benefit : benefits) {
            if (!benefit.from.isAfter(day)) {
                cents = benefit.cents;
            }
        }
        return cents;
    }

    /** The day on which the household pays a rent that falls that day. */
    LocalDate paysOn(LocalDate day) {
        if (payDay == 0) {
            return day;
        }
        LocalDate inMonth = day.withDayOfMonth(Math.min(payDay, day.lengthOfMonth()));
        return inMonth.isBefore(day) ? Rhythm.MONTHLY.day(day, payDay, 1) : inMonth;
    }
}
