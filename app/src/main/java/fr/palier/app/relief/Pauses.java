package fr.palier.app.relief;

import fr.palier.app.relief.PauseStore.Pause;
import fr.palier.app.relief.PlanState.Act;
import fr.palier.app.relief.PlanStore.Moved;
import fr.palier.app.relief.Plans.Seen;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.PlansChanged;
import fr.palier.engine.plan.Schedule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The door to pauses of signed plans: days on which nothing falls. What would have fallen then is put off. */
@Component
class Pauses {
    private final PlanStore plans;
    private final PauseStore store;
    private final Moves moves;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Pauses(
            PlanStore plans,
            PauseStore store,
            Moves moves,
            Transactions transactions,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.plans = plans;
        this.store = store;
        this.moves = moves;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts off what falls from a day on until another; back-dating is allowed.
     *
     * @param until first day on which something may fall again
     * @throws Refused where another pause covers one of the days, or nothing falls on them
     */
    void pause(Scope scope, Seen seen, LocalDate from, LocalDate until, String reason) {
        String why = Plans.reasoned(reason);
        transactions.write(scope, () -> {
            Plan plan = find(scope, seen);
            Refused.when(!until.isAfter(from), "relief.pause-ends-before");
            Refused.when(from.isAfter(clock.today().plusYears(1)), "relief.pause-too-far");
            Refused.when(until.isAfter(from.plusYears(1)), "relief.pause-too-long");
            Refused.when(store.covers(scope, plan, from, until), "relief.pause-overlaps");
            Schedule paused = plan.schedule().paused(from, until);
            Refused.when(paused.equals(plan.schedule()), "relief.pause-of-nothing");
            store.add(scope, plan, from, until, why);
            revise(scope, plan, Act.PAUSE, paused, why);
        });
    }

    /**
     * Takes the latest pause back: instalments fall again as they did before it.
     *
     * @throws Refused where the instalments have been changed by something else since
     */
    void takeBack(Scope scope, Seen seen) {
        transactions.write(scope, () -> {
            Plan plan = find(scope, seen);
            Pause last = latest(scope, plan).orElseThrow(NotFound::new);
            Refused.when(!stands(scope, plan, last), "relief.pause-not-the-last");
            store.takeBack(scope, plan, last.number());
            revise(scope, plan, Act.UNPAUSE, plans.schedule(scope, plan, last.revision() - 1), "");
        });
    }

    private Optional<Pause> latest(Scope scope, Plan plan) {
        return store.of(scope, plan).stream()
                .filter(pause -> !pause.takenBack())
                .findFirst();
    }

    /** Whether the instalments are as that pause left them: what followed it was taken back too. */
    private boolean stands(Scope scope, Plan plan, Pause pause) {
        return pause.revision() == plan.revision()
                || plans.schedule(scope, plan, pause.revision()).equals(plan.schedule());
    }

    /** The pauses of a plan, the latest first. */
    List<Pause> of(Scope scope, Plan plan) {
        return store.of(scope, plan);
    }

    /** Which pause of a plan can be taken back. */
    Optional<Pause> undoable(Scope scope, Plan plan) {
        return latest(scope, plan).filter(pause -> stands(scope, plan, pause));
    }

    private void revise(Scope scope, Plan plan, Act act, Schedule schedule, String reason) {
        int revision = plan.revision() + 1;
        plans.addInstalments(scope, plan, revision, schedule);
        Refused.when(
                !moves.move(scope, plan, act, new Moved(revision, Optional.empty(), reason)),
                "relief.changed-meanwhile");
        if (plan.state() == PlanState.BROKEN) {
            events.publishEvent(new PlansChanged(scope.landlord()));
        }
    }

    private Plan find(Scope scope, Seen seen) {
        Plan plan = plans.find(scope, seen.tenancyId(), seen.number()).orElseThrow(NotFound::new);
        Refused.when(plan.version() != seen.version(), "relief.changed-meanwhile");
        return plan;
    }
}
