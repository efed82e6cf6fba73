package fr.palier.app.relief;

import fr.palier.app.relief.PlanState.Act;
import fr.palier.app.relief.PlanStore.Moved;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.ledger.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Moves plans along, and writes each act into the timeline with who did it and when. Its callers hold the transaction. */
@Component
class Moves {
    private static final String AGREEING = "relief.agreeing-already";

    private final PlanStore store;
    private final Timeline timeline;
    private final BusinessClock clock;

    Moves(PlanStore store, Timeline timeline, BusinessClock clock) {
        this.store = store;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Adds a plan, with what is said of it; where another is being agreed, it is {@link Refused}, of two people at once the second. */
    void propose(Scope scope, Plan plan, String why) {
        Refused.when(store.isAgreeing(scope, plan.tenancyId()), AGREEING);
        try {
            store.add(scope, plan, clock.today(), why);
        } catch (DuplicateKeyException e) {
            throw new Refused(AGREEING);
        }
        timeline.record(scope, plan.tenancyId(), EntryKind.PLAN_STATE, detail(plan, Act.PROPOSE));
    }

    /** Moves a plan on; false where somebody else was quicker. */
    boolean move(Scope scope, Plan plan, Act act, Moved moved) {
        LocalDate today = clock.today();
        if (!store.move(scope, plan, act, moved, today)) {
            return false;
        }
        LocalDate from = act == Act.SIGN ? moved.on().orElse(today) : today;
        Fact.Plan after = plan.after(act).told();
        if (act == Act.REPLACE || after == plan.state().told()) {
            timeline.record(scope, plan.tenancyId(), EntryKind.PLAN_STATE, detail(plan, act));
        } else {
            timeline.planState(scope, plan.tenancyId(), after, from, detail(plan, act));
        }
        return true;
    }

    /**
     * Moves plans on that stand alike, by one statement for each table.
     *
     * @param plans of one state and one number
     * @return how many of them: with the others somebody else was quicker
     */
    int moveAll(Scope scope, List<Plan> plans, Act act, LocalDate on) {
        Plan first = plans.getFirst();
        List<Integer> moved = store.moveAll(scope, plans, act, on, clock.today());
        Fact.Plan after = first.after(act).told();
        if (after == first.state().told()) {
            timeline.recordAll(scope, moved, EntryKind.PLAN_STATE, detail(first, act));
        } else {
            timeline.planStates(scope, moved, after, clock.today(), detail(first, act));
        }
        return moved.size();
    }

    private static Map<String, String> detail(Plan plan, Act act) {
        return Map.of("act", act.code(), "plan", Integer.toString(plan.number()));
    }
}
