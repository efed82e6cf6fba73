package fr.palier.engine.plan;

import fr.palier.engine.plan.Obligation.Part;
import fr.palier.engine.plan.Terms.Lump;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * New terms for what is still to pay of a plan. The frozen debt stays the same to the cent: what was paid stays where it was
 * paid, and what aid has paid comes last, since it shortens a plan from its end. Watched over the same account, the new plan
 * stands where the old one stood, with nothing missing of it. Rents that are put off stay so: what is left to pay has them in it.
 *
 * @param before the instalments agreed until now
 * @param agreed rents to come that were put off, and that the plan pays
 * @param standing how they stand, that day included
 */
public record Renegotiation(Schedule before, Deferral agreed, Standing standing) {
    /** What new terms have to pay, in cents: all that has not fallen and been paid; 0 where nothing is left to agree. */
    public long rest() {
        return before.debt() - standing.relieved() - sum(kept());
    }

    /** Of the rents that are put off, those of months that are not over: new terms begin behind the last of them. */
    public Deferral deferral() {
        return agreed.stillOn(standing.asOf().minusDays(1));
    }

    /** What was paid of the instalments that have fallen, each on its day. */
    public List<Instalment> kept() {
        List<Instalment> kept = new ArrayList<>();
        long left = standing.paid() - standing.relieved();
        for (Instalment one : before.instalments()) {
            long cents = one.day().isBefore(standing.asOf()) ? Math.min(left, one.cents()) : 0;
            if (cents > 0) {
                kept.add(new Instalment(kept.size() + 1, one.day(), cents));
            }
            left -= cents;
        }
        return kept;
    }

    private static long sum(List<Instalment> instalments) {
        return instalments.stream().mapToLong(Instalment::cents).sum();
    }

    /**
     * The whole plan with new terms for its rest.
     *
     * @param rest pays {@link #rest()}, from today on
     * @throws IllegalArgumentException if it pays anything else
     */
    public Schedule after(Schedule rest) {
        if (rest.debt() != rest()) {
            throw new IllegalArgumentException("the rest is " + rest() + ", not " + rest.debt());
        }
        List<Lump> payments = new ArrayList<>();
        kept().forEach(one -> payments.add(new Lump(one.day(), one.cents())));
        rest.instalments().forEach(one -> payments.add(new Lump(one.day(), one.cents())));
        if (standing.relieved() > 0) {
            payments.add(new Lump(rest.end(), standing.relieved()));
        }
        payments.sort(Comparator.comparing(Lump::day));
        return new Schedule(rest.rhythm(), rest.dayOfMonth(), Schedule.numbered(payments));
    }

    /** What is missing of the rents that have fallen beside the plan, in cents: new terms do not pay it. */
    public long rentsOpen() {
        return standing.missing(Part.RENT);
    }
}
