package fr.palier.engine.plan;

import fr.palier.engine.plan.RefusedTerms.Reason;
import fr.palier.engine.plan.Terms.Lump;
import fr.palier.engine.plan.Terms.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The instalments of a plan in the order of their days: they sum to its debt to the cent.
 *
 * @param rhythm in which they come, and go on when they are put off
 */
public record Schedule(Rhythm rhythm, int dayOfMonth, List<Instalment> instalments) {
    private static final int DAYS_OF_MONTH = 31;

    /** Copies the list. */
    public Schedule {
        instalments = List.copyOf(instalments);
    }

    /**
     * Draws the instalments.
     *
     * @throws RefusedTerms where the terms make no plan
     */
    public static Schedule of(Terms terms) {
        long lumps = requireSound(terms);
        List<Lump> payments = new ArrayList<>(terms.lumps());
        long left = terms.debt() - lumps;
        for (int number = 1; left > 0; number++) {
            if (payments.size() >= Terms.MOST_INSTALMENTS) {
                throw tooMany(terms);
            }
            long cents = Math.min(left, terms.amountOf(number));
            payments.add(new Lump(terms.rhythm().day(terms.first(), terms.dayOfMonth(), number - 1), cents));
            left -= cents;
        }
        payments.sort(Comparator.comparing(Lump::day));
        return new Schedule(terms.rhythm(), terms.dayOfMonth(), numbered(payments));
    }

    private static RefusedTerms tooMany(Terms terms) {
        long enough = Math.ceilDiv(terms.debt(), Terms.MOST_INSTALMENTS);
        return new RefusedTerms(Reason.TOO_MANY_INSTALMENTS, terms.amount(), enough);
    }

    private static long requireSound(Terms terms) {
        require(terms.debt() > 0, Reason.NO_DEBT, terms.debt(), 1);
        require(terms.amount() > 0, Reason.AMOUNT_NOT_POSITIVE, terms.amount(), 1);
        boolean known = terms.dayOfMonth() >= 1 && terms.dayOfMonth() <= DAYS_OF_MONTH;
        require(known, Reason.DAY_OF_MONTH, terms.dayOfMonth(), DAYS_OF_MONTH);
        int before = 1;
        for (Step step : terms.steps()) {
            require(step.from() > before, Reason.STEPS_OUT_OF_ORDER, step.from(), before + 1L);
            require(step.amount() > 0, Reason.AMOUNT_NOT_POSITIVE, step.amount(), 1);
            before = step.from();
        }
        long lumps = 0;
        for (Lump lump : terms.lumps()) {
            require(lump.cents() > 0, Reason.AMOUNT_NOT_POSITIVE, lump.cents(), 1);
            lumps = Math.addExact(lumps, lump.cents());
        }
        require(lumps <= terms.debt(), Reason.LUMPS_ABOVE_DEBT, lumps, terms.debt());
        return lumps;
    }

    private static void require(boolean sound, Reason reason, long value, long bound) {
        if (!sound) {
            throw new RefusedTerms(reason, value, bound);
        }
    }

    static List<Instalment> numbered(List<Lump> payments) {
        List<Instalment> instalments = new ArrayList<>();
        for (Lump payment : payments) {
            instalments.add(new Instalment(instalments.size() + 1, payment.day(), payment.cents()));
        }
        return instalments;
    }

    /** The frozen debt in cents. */
    public long debt() {
        return instalments.stream().mapToLong(Instalment::cents).sum();
    }

    /** Months from the first instalment to the last one, both included. */
    public long months() {
        LocalDate first = instalments.getFirst().day().withDayOfMonth(1);
        return ChronoUnit.MONTHS.between(first, end()) + 1;
    }

    /** The day of the last instalment. */
    public LocalDate end() {
        return instalments.getLast().day();
    }

    /**
     * The same payments when those from a day on wait: they are all put off by as many periods as bring the first of them to
     * that other day or behind it.
     *
     * @param from first day of the pause
     * @param until first day behind it
     */
    public Schedule paused(LocalDate from, LocalDate until) {
        List<Instalment> waiting =
                instalments.stream().filter(one -> !one.day().isBefore(from)).toList();
        if (waiting.isEmpty() || !waiting.getFirst().day().isBefore(until)) {
            return this;
        }
        int periods = 1;
        while (later(waiting.getFirst().day(), periods).isBefore(until)) {
            periods++;
        }
        List<Lump> payments = new ArrayList<>();
        for (Instalment one : instalments) {
            LocalDate day = one.day().isBefore(from) ? one.day() : later(one.day(), periods);
            payments.add(new Lump(day, one.cents()));
        }
        payments.sort(Comparator.comparing(Lump::day));
        return new Schedule(rhythm, dayOfMonth, numbered(payments));
    }

    /** A day some periods later; one on the agreed day of the month, or on its stand-in in a short month, stays there. */
    private LocalDate later(LocalDate day, int periods) {
        boolean agreed = day.getDayOfMonth() == Math.min(dayOfMonth, day.lengthOfMonth());
        return rhythm.day(day, agreed ? dayOfMonth : day.getDayOfMonth(), periods);
    }
}
