package fr.palier.app.relief;

import fr.palier.app.relief.PlanState.Act;
import fr.palier.app.relief.household.Monthly;
import fr.palier.app.relief.household.Settings;
import fr.palier.app.relief.sums.Missing;
import fr.palier.app.relief.sums.Sums;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Refused;
import fr.palier.engine.plan.Cadence;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Instalment;
import fr.palier.engine.plan.Posting;
import fr.palier.engine.plan.Promise;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Standing;
import fr.palier.engine.plan.Watch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A repayment plan of a tenancy.
 *
 * @param number of the tenancy's plans, from 1
 * @param version counts its changes: whoever acts says which one they saw
 * @param revision counts its schedules
 * @param suspendedOn since when the debt may not be paid, while that is so
 */
record Plan(
        int tenancyId,
        int number,
        int version,
        int revision,
        PlanState state,
        Frozen frozen,
        Schedule schedule,
        Rules rules,
        Proposer proposer,
        Optional<LocalDate> signedOn,
        Optional<LocalDate> suspendedOn,
        Optional<Replaced> replaces) {
    /**
     * The debt that the plan pays.
     *
     * @param debt balance of the account that day, in cents
     * @param deferral rents to come that the plan pays too
     * @param granted aid that was granted by then, in cents, which the plan leaves out
     * @param missing housing benefit that is missing in that balance
     * @param mark last recording number in that balance
     */
    record Frozen(long debt, Deferral deferral, long granted, Missing missing, LocalDate on, long mark) {
        /** With no benefit that is missing. */
        Frozen(long debt, Deferral deferral, long granted, LocalDate on, long mark) {
            this(debt, deferral, granted, Missing.NOTHING, on, mark);
        }

        /** What the household owed that day and the rents put off, in cents. */
        long owed() {
            return debt - missing.leftOut() + deferral.total();
        }
    }

    /**
     * The plan of which this one pays the rest on other terms.
     *
     * @param kept how many of this plan's first instalments were paid before
     * @param covered what aid had paid by then, in cents: the last instalment, where there was any
     */
    record Replaced(int number, int kept, long covered) {}

    /** How it is watched, as agreed when it was proposed. */
    record Rules(int payDay, int graceDays, long tolerance) {
        static Rules of(int payDay, Settings settings) {
            return new Rules(payDay, settings.graceDays(), settings.tolerance());
        }
    }

    record Proposer(UUID id, String name, Instant at) {
        static Proposer now(Actor actor) {
            return new Proposer(actor.person(), actor.name(), Instant.now());
        }
    }

    /**
     * What was done with it, by whom.
     *
     * @param day on which people worked
     */
    record Step(int version, LocalDate day, String by, String act, PlanState state, String reason) {}

    /** The instalments that are agreed: not what was paid before a plan was agreed anew. */
    List<Instalment> toPay() {
        return own(schedule.instalments());
    }

    /** Of what stands for each instalment, that of those which are agreed. */
    <T> List<T> own(List<T> all) {
        return replaces.map(it -> all.subList(it.kept, all.size() - (it.covered > 0 ? 1 : 0)))
                .orElse(all);
    }

    /** What had been paid before it was agreed anew, in cents. */
    long earlier() {
        return schedule.debt() - toPay().stream().mapToLong(Instalment::cents).sum();
    }

    /** Of what parts it is made, with what was paid before it was agreed anew. */
    Sums sums() {
        return new Sums(frozen.on, frozen.debt, frozen.missing, frozen.deferral, frozen.granted).paid(earlier());
    }

    /** The state to which an act leads. */
    PlanState after(Act act) {
        return state.after(act).orElseThrow(() -> new Refused("relief.not-now"));
    }

    /** Whether somebody may decide on it: whose limit it does not pass, and never who proposed it. */
    boolean mayDecide(Actor actor, Settings settings) {
        return settings.mayApprove(actor, toApprove()) && !actor.person().equals(proposer.id);
    }

    /** What limits are held against, in cents: all that it pays, or what it still pays of another plan. */
    long toApprove() {
        return replaces.isEmpty()
                ? frozen.owed()
                : toPay().stream().mapToLong(Instalment::cents).sum();
    }

    /**
     * How it stands at the beginning of a day.
     *
     * @param monthly what falls due in a month
     * @param moved lines of the account since the debt was frozen
     */
    Standing standing(Monthly monthly, List<Posting> moved, LocalDate day) {
        return Watch.of(promise(monthly), moved, day);
    }

    /** How it stands in the course of a day, with what has come by now. */
    Standing during(LocalDate day, Monthly monthly, List<Posting> moved) {
        return Watch.during(promise(monthly), moved, day);
    }

    private Promise promise(Monthly monthly) {
        List<Cadence.Benefit> benefits =
                monthly.benefit() == 0 ? List.of() : List.of(new Cadence.Benefit(LocalDate.MIN, monthly.benefit()));
        return new Promise(
                schedule,
                frozen.deferral,
                frozen.granted,
                frozen.missing.leftOut(),
                frozen.on.plusDays(1),
                rules.graceDays,
                rules.tolerance,
                new Cadence(rules.payDay, monthly.own(), benefits));
    }
}
