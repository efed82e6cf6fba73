package fr.palier.engine.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * What a plan is made of.
 *
 * @param debt the frozen debt in cents, all of which the plan pays
 * @param first day of the first instalment
 * @param dayOfMonth on which monthly instalments fall, 1 to 31: the month's last day where it has no such day
 * @param amount cents of each instalment; the last one is what is left
 * @param steps changes of that amount, by the number of the instalment
 * @param lumps single payments besides, each on its own day
 */
public record Terms(
        long debt, LocalDate first, Rhythm rhythm, int dayOfMonth, long amount, List<Step> steps, List<Lump> lumps) {
    /** Instalments that a plan may have. */
    public static final int MOST_INSTALMENTS = 600;

    /** From this instalment on (from 2), each is of this amount. */
    public record Step(int from, long amount) {}

    /** A payment on a day of its own. */
    public record Lump(LocalDate day, long cents) {}

    /** Copies the lists. */
    public Terms {
        steps = List.copyOf(steps);
        lumps = List.copyOf(lumps);
    }

    /** Equal monthly instalments on the day of the first one. */
    public static Terms monthly(long debt, LocalDate first, long amount) {
        return new Terms(debt, first, Rhythm.MONTHLY, first.getDayOfMonth(), amount, List.of(), List.of());
    }

    /** The same later, or on another debt. */
    public Terms with(long otherDebt, LocalDate otherFirst) {
        return new Terms(otherDebt, otherFirst, rhythm, dayOfMonth, amount, steps, lumps);
    }

    /** The amount of the instalment of that number, from 1. */
    long amountOf(int number) {
        long cents = amount;
        for (Step step : steps) {
            if (step.from <= number) {
                cents = step.amount;
            }
        }
        return cents;
    }
}
