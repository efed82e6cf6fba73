package fr.palier.app.relief.directive;

import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Terms;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The deferral that a directive grants by simply asking: the next rents are put off, and paid back with what is late by then in
 * three instalments for each. Nobody approves it, and the household shows no papers.
 *
 * @param deferral the rents that are put off
 * @param schedule how they are paid back
 */
public record OnRequest(Deferral deferral, Schedule schedule) {
    private static final int INSTALMENTS_A_DUE = 3;
    private static final int FIRST_DAY = 5;

    /**
     * What can be granted on a day; nothing without a directive, or where more is owed than the dues that it lets be put off: that
     * takes a plan.
     *
     * @param debt in cents; below zero where aid that is granted pays more than is owed
     * @param ownRent the household's own share of a rent, in cents
     */
    public static Optional<OnRequest> of(InForce rules, long debt, long ownRent) {
        return rules.dues()
                .filter(dues -> ownRent > 0 && debt <= dues * ownRent && debt + dues * ownRent > 0)
                .map(dues -> granted(rules.day(), dues, debt, ownRent));
    }

    /**
     * Why nothing can be granted by simply asking, though a directive runs: the rents cost the household nothing, or it owes more.
     *
     * @param dues that the directive lets be put off
     * @param most that may be owed, in cents; 0 where there is no rent of its own
     */
    public record Why(int dues, long most) {}

    /** Why not, on a day; empty where it is granted, or no directive lets rents be put off. */
    static Optional<Why> whyNot(InForce rules, long debt, long ownRent) {
        return rules.dues().filter(_ -> of(rules, debt, ownRent).isEmpty()).map(dues -> new Why(dues, dues * ownRent));
    }

    private static OnRequest granted(LocalDate today, int dues, long debt, long ownRent) {
        Deferral deferral = new Deferral(today.withDayOfMonth(1).plusMonths(1), dues, ownRent);
        long owed = debt + deferral.total();
        long amount = Math.ceilDiv(owed, (long) dues * INSTALMENTS_A_DUE);
        LocalDate first = deferral.behind(today.plusMonths(1).withDayOfMonth(FIRST_DAY));
        return new OnRequest(deferral, Schedule.of(Terms.monthly(owed, first, amount)));
    }
}
