package fr.palier.app.relief;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.Plan.Proposer;
import fr.palier.app.relief.Plan.Replaced;
import fr.palier.app.relief.Plan.Rules;
import fr.palier.app.relief.Plans.Seen;
import fr.palier.app.relief.directive.Directives;
import fr.palier.app.relief.ground.Grounds;
import fr.palier.app.relief.household.AccountStore;
import fr.palier.app.relief.household.Means;
import fr.palier.app.relief.household.MeansStore;
import fr.palier.app.relief.household.Monthly;
import fr.palier.app.relief.household.OverIndebtedness;
import fr.palier.app.relief.household.Proof;
import fr.palier.app.relief.household.Settings;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.plan.Renegotiation;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Standing;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Agrees a signed plan anew: its rest on other terms, the same debt to the cent. The new plan takes the place of the old one when it
 * is signed; until then the old one is what was promised.
 */
@Component
class Renegotiating {
    private final PlanStore store;
    private final Moves moves;
    private final AccountStore accounts;
    private final MeansStore means;
    private final Grounds grounds;
    private final OverIndebtedness overIndebtedness;
    private final Directives directives;
    private final Transactions transactions;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors of which new terms are made
    Renegotiating(
            PlanStore store,
            Moves moves,
            AccountStore accounts,
            MeansStore means,
            Grounds grounds,
            OverIndebtedness overIndebtedness,
            Directives directives,
            Transactions transactions,
            BusinessClock clock) {
        this.store = store;
        this.moves = moves;
        this.accounts = accounts;
        this.means = means;
        this.grounds = grounds;
        this.overIndebtedness = overIndebtedness;
        this.directives = directives;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A plan that may be agreed anew, and what of it. */
    record Before(Plan plan, Renegotiation anew) {}

    /**
     * How a plan stands today, all that came today included.
     *
     * @throws Refused where nothing of it is left to agree
     */
    Before before(Scope scope, TenancyDetails tenancy, int number) {
        return transactions.read(scope, () -> {
            Plan plan = store.find(scope, tenancy.id(), number).orElseThrow(NotFound::new);
            Refused.when(!plan.state().isWatched(), "relief.not-now");
            LocalDate tomorrow = clock.today().plusDays(1);
            Standing standing = plan.standing(
                    Monthly.of(tenancy), accounts.sinceFrozen(scope, plan.tenancyId(), plan.number()), tomorrow);
            Renegotiation anew =
                    new Renegotiation(plan.schedule(), plan.frozen().deferral(), standing);
            Refused.when(anew.rest() == 0, "relief.nothing-left");
            return new Before(plan, anew);
        });
    }

    /**
     * New terms.
     *
     * @param rest pays what is left of the plan
     * @param left in cents, as the person who composed them saw it
     * @param seen papers that were seen of the means
     */
    record Terms(Schedule rest, long left, int payDay, Means means, Set<Proof> seen) {
        Terms(Schedule rest, long left, int payDay, Means means) {
            this(rest, left, payDay, means, Set.of());
        }
    }

    /**
     * Proposes new terms.
     *
     * @return the number of the plan that will take the other's place
     * @throws Refused where another is being agreed, what is left has changed since, or the debt may not be paid
     */
    int propose(Scope scope, TenancyDetails tenancy, Seen seen, Terms terms) {
        return transactions.write(scope, () -> {
            overIndebtedness.refuse(scope, tenancy.id());
            Before before = before(scope, tenancy, seen.number());
            Renegotiation anew = before.anew;
            Refused.when(before.plan.version() != seen.version(), "relief.changed-meanwhile");
            Refused.when(anew.rest() != terms.left, "relief.account-changed");
            Refused.when(terms.rest.debt() != anew.rest(), "relief.other-debt");
            Refused.when(terms.rest.instalments().getFirst().day().isBefore(clock.today()), "relief.first-past");
            Plan plan = plan(scope, before, terms);
            moves.propose(scope, plan, because(scope, before.plan));
            grounds.stand(scope, tenancy.id(), plan.number(), terms.means, terms.seen);
            grounds.count(
                    scope, tenancy.id(), plan.number(), grounds.counted(scope, tenancy.id(), before.plan.number()));
            return plan.number();
        });
    }

    /** Why the plan counts housing benefit that is missing: the new one counts it for the same reason. */
    private String because(Scope scope, Plan old) {
        return store.steps(scope, old).stream()
                .filter(step -> step.act().equals(PlanState.Act.PROPOSE.code()))
                .map(Plan.Step::reason)
                .findFirst()
                .orElse("");
    }

    private boolean isLong(Scope scope, Settings settings, Schedule rest) {
        return rest.months()
                > settings.longest(directives.today(scope).longest()).longest();
    }

    private Plan plan(Scope scope, Before before, Terms terms) {
        Settings settings = means.settings(scope);
        Plan old = before.plan;
        return new Plan(
                old.tenancyId(),
                store.nextNumber(scope, old.tenancyId()),
                1,
                1,
                settings.needsApproval(before.anew.rest()) || isLong(scope, settings, terms.rest)
                        ? PlanState.PROPOSED
                        : PlanState.APPROVED,
                old.frozen(),
                before.anew.after(terms.rest),
                Rules.of(terms.payDay, settings),
                Proposer.now(scope.actor()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Replaced(
                        old.number(),
                        before.anew.kept().size(),
                        before.anew.standing().relieved())));
    }
}
