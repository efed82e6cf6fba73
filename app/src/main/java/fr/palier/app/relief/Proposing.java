package fr.palier.app.relief;

import fr.palier.app.portfolio.Recordings;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.Plan.Frozen;
import fr.palier.app.relief.Plan.Proposer;
import fr.palier.app.relief.Plan.Rules;
import fr.palier.app.relief.directive.Directives;
import fr.palier.app.relief.ground.Counted;
import fr.palier.app.relief.ground.Grounds;
import fr.palier.app.relief.household.AccountStore;
import fr.palier.app.relief.household.Means;
import fr.palier.app.relief.household.MeansStore;
import fr.palier.app.relief.household.OverIndebtedness;
import fr.palier.app.relief.household.Proof;
import fr.palier.app.relief.household.Settings;
import fr.palier.app.relief.sums.Missing;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The door through which plans come: what is proposed freezes the debt of today. What becomes of a plan is {@link Plans}. */
@Component
public class Proposing {
    private final PlanStore store;
    private final Moves moves;
    private final AccountStore accounts;
    private final MeansStore means;
    private final Grounds grounds;
    private final OverIndebtedness overIndebtedness;
    private final Directives directives;
    private final Recordings recordings;
    private final Transactions transactions;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors of which a plan is made
    Proposing(
            PlanStore store,
            Moves moves,
            AccountStore accounts,
            MeansStore means,
            Grounds grounds,
            OverIndebtedness overIndebtedness,
            Directives directives,
            Recordings recordings,
            Transactions transactions,
            BusinessClock clock) {
        this.store = store;
        this.moves = moves;
        this.accounts = accounts;
        this.means = means;
        this.grounds = grounds;
        this.overIndebtedness = overIndebtedness;
        this.directives = directives;
        this.recordings = recordings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is proposed.
     *
     * @param debt that the person who composed it saw, in cents
     * @param deferral rents to come that the plan pays too
     * @param part missing housing benefit, and why the plan counts it
     * @param granted aid that was granted and not yet paid, as that person saw it, in cents
     * @param payDay day of the month on which the household pays its rent; 0 where it pays when it falls
     * @param seen papers that were seen of the means
     * @param elsewhere aid in it that was granted beside Palier
     */
    public record Proposed(
            Schedule schedule,
            long debt,
            Deferral deferral,
            long granted,
            int payDay,
            Means means,
            Set<Proof> seen,
            Optional<Counted> elsewhere,
            Part part) {
        /**
         * What is missing of housing benefit that has stopped.
         *
         * @param why a plan counts it nevertheless; empty where it does not
         */
        public record Part(Missing missing, String why) {
            static final Part NOTHING = new Part(Missing.NOTHING, "");
        }

        /** Without papers that were seen, and without aid granted beside Palier. */
        public Proposed(Schedule schedule, long debt, Deferral deferral, long granted, int payDay, Means means) {
            this(schedule, debt, deferral, granted, payDay, means, Set.of(), Optional.empty(), Part.NOTHING);
        }
    }

    /**
     * Proposes a plan: it freezes the debt of today. Up to the adviser's limit it needs nobody's approval.
     *
     * @return its number
     * @throws Refused where another is being agreed, the account has changed since, the schedule does not pay the debt, or the
     *     debt may not be paid
     */
    public int propose(Scope scope, TenancyDetails tenancy, Proposed proposed) {
        return propose(scope, tenancy, proposed, false);
    }

    /** Proposes what a directive grants by simply asking: nobody approves it, and what the household has is not asked. */
    int proposeOnRequest(Scope scope, TenancyDetails tenancy, Proposed proposed) {
        return propose(scope, tenancy, proposed, true);
    }

    private int propose(Scope scope, TenancyDetails tenancy, Proposed proposed, boolean onRequest) {
        return transactions.write(scope, () -> {
            overIndebtedness.refuse(scope, tenancy.id());
            Frozen frozen = freeze(scope, tenancy.id(), proposed);
            Refused.when(proposed.schedule.debt() != frozen.owed() - frozen.granted(), "relief.other-debt");
            Refused.when(proposed.schedule.instalments().getFirst().day().isBefore(clock.today()), "relief.first-past");
            List<Counted> aid = counted(scope, tenancy.id(), proposed);
            Settings settings = means.settings(scope);
            boolean asks = settings.needsApproval(frozen.owed()) || isLong(scope, settings, proposed.schedule);
            Plan plan = new Plan(
                    tenancy.id(),
                    store.nextNumber(scope, tenancy.id()),
                    1,
                    1,
                    !onRequest && asks ? PlanState.PROPOSED : PlanState.APPROVED,
                    frozen,
                    proposed.schedule,
                    Rules.of(proposed.payDay, settings),
                    Proposer.now(scope.actor()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            moves.propose(scope, plan, proposed.part.why);
            if (!onRequest) {
                grounds.stand(scope, tenancy.id(), plan.number(), proposed.means, proposed.seen);
            }
            grounds.count(scope, tenancy.id(), plan.number(), aid);
            return plan.number();
        });
    }

    private boolean isLong(Scope scope, Settings settings, Schedule schedule) {
        return schedule.months()
                > settings.longest(directives.today(scope).longest()).longest();
    }

    /** The aid that it leaves out: what was granted, and never more. */
    private List<Counted> counted(Scope scope, int tenancyId, Proposed proposed) {
        if (proposed.granted == 0) {
            return List.of();
        }
        List<Counted> all = new ArrayList<>(grounds.granted(scope, tenancyId));
        proposed.elsewhere.ifPresent(all::add);
        Refused.when(Counted.sum(all) != proposed.granted, "relief.aid-changed");
        return all;
    }

    private Frozen freeze(Scope scope, int tenancyId, Proposed proposed) {
        LocalDate today = clock.today();
        long mark = recordings.mark(scope);
        long balance = accounts.balance(scope, tenancyId, today, mark);
        Refused.when(balance != proposed.debt, "relief.account-changed");
        Missing missing = proposed.part.missing;
        Refused.when(missing.sum() > Math.max(0, balance), "relief.account-changed");
        return new Frozen(Math.max(0, balance), proposed.deferral, proposed.granted, missing, today, mark);
    }
}
