package fr.palier.app.relief;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.PlanState.Act;
import fr.palier.app.relief.PlanStore.PlanLine;
import fr.palier.app.relief.agreed.Agreement;
import fr.palier.app.relief.ground.Counted;
import fr.palier.app.relief.ground.Grounds;
import fr.palier.app.relief.household.AccountStore;
import fr.palier.app.relief.household.BenefitsBack;
import fr.palier.app.relief.household.BenefitsBack.Back;
import fr.palier.app.relief.household.MeansStore;
import fr.palier.app.relief.household.Monthly;
import fr.palier.app.relief.household.OverIndebtedness;
import fr.palier.app.relief.household.Signatories;
import fr.palier.app.relief.household.Signatories.Signatory;
import fr.palier.app.relief.household.Signers;
import fr.palier.app.relief.payment.Intents;
import fr.palier.app.relief.payment.Payment;
import fr.palier.app.relief.sums.Sums;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.plan.Standing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What is known of plans: how each stands, what was done with it, what can be done with it today, and what a household agrees to.
 * Nothing is changed here; a tenancy or plan that the landlord does not have is {@link NotFound}.
 */
@Component
class KnownPlans {
    private final PlanStore store;
    private final Pauses pauses;
    private final AccountStore accounts;
    private final Intents intents;
    private final MeansStore means;
    private final OverIndebtedness overIndebtedness;
    private final Signatories signatories;
    private final Grounds grounds;
    private final BenefitsBack benefits;
    private final Transactions transactions;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors that know something of a plan
    KnownPlans(
            PlanStore store,
            Pauses pauses,
            AccountStore accounts,
            Intents intents,
            MeansStore means,
            OverIndebtedness overIndebtedness,
            Signatories signatories,
            Grounds grounds,
            BenefitsBack benefits,
            Transactions transactions,
            BusinessClock clock) {
        this.store = store;
        this.pauses = pauses;
        this.accounts = accounts;
        this.intents = intents;
        this.means = means;
        this.overIndebtedness = overIndebtedness;
        this.signatories = signatories;
        this.grounds = grounds;
        this.benefits = benefits;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A plan with how it stands and what was done with it.
     *
     * @param steps the latest first
     * @param back housing benefit that came since the plan was made without it
     */
    record Read(
            Plan plan,
            Standing standing,
            List<Payment> payments,
            List<Plan.Step> steps,
            List<PauseStore.Pause> pauses,
            Optional<Back> back) {
        /** Acts after which a plan that runs again still does: something is said of it, put off, or missing. */
        private static final Set<String> STAYING =
                EnumSet.of(Act.MEAN, Act.UNMEAN, Act.PAUSE, Act.UNPAUSE, Act.MISS).stream()
                        .map(Act::code)
                        .collect(Collectors.toUnmodifiableSet());

        /** Of what parts it is made, as they stand today. */
        Sums sums() {
            return plan.sums().back(back);
        }

        /** Whether instalments are put off: by a pause that stands, or while the debt could not be paid. */
        boolean isPutOff() {
            return pauses.stream().anyMatch(one -> !one.takenBack())
                    || steps.stream().anyMatch(one -> one.act().equals(Act.RESUME.code()));
        }

        /** How it was signed, if it was. */
        Optional<Signers.Signed> signed() {
            return plan.signedOn().map(on -> new Signers.Signed(on, said(Act.SIGN)));
        }

        /** Why it counts housing benefit that is missing; empty where it does not. */
        public String because() {
            return said(Act.PROPOSE);
        }

        private String said(Act act) {
            return steps.stream()
                    .filter(one -> one.act().equals(act.code()))
                    .findFirst()
                    .map(Plan.Step::reason)
                    .orElse("");
        }

        /** Whether it was kept, and runs again since something of what had paid it does not pay it any more. */
        public boolean isReopened() {
            return plan.state().isWatched()
                    && steps.stream()
                            .map(Plan.Step::act)
                            .filter(act -> !STAYING.contains(act))
                            .findFirst()
                            .filter(Act.REOPEN.code()::equals)
                            .isPresent();
        }

        /** The payment that came back last. */
        Optional<Payment.Back> returned() {
            return payments.stream()
                    .flatMap(one -> one.back().stream())
                    .max((one, other) -> one.on().compareTo(other.on()));
        }
    }

    Read read(Scope scope, TenancyDetails tenancy, int number) {
        return transactions.read(scope, () -> {
            Plan plan = store.find(scope, tenancy.id(), number).orElseThrow(NotFound::new);
            Standing standing = plan.during(
                    clock.today(), Monthly.of(tenancy), accounts.sinceFrozen(scope, plan.tenancyId(), plan.number()));
            return new Read(
                    plan,
                    standing,
                    intents.of(scope, tenancy.id(), number),
                    store.steps(scope, plan),
                    pauses.of(scope, plan),
                    benefits.of(scope, tenancy.id(), number));
        });
    }

    /**
     * What can be done with a plan today.
     *
     * @param decides whether who asks may approve or refuse it
     * @param undoable the pause that can be taken back
     * @param signatories who has to sign it, as far as they were named
     * @param forbidden since when the debt may not be paid
     * @param grantedSince aid that was granted since it was proposed and that it does not count, in cents
     */
    record Possible(
            boolean decides,
            Optional<PauseStore.Pause> undoable,
            List<Signatory> signatories,
            Optional<LocalDate> forbidden,
            long grantedSince) {}

    Possible possible(Scope scope, Plan plan) {
        return transactions.read(
                scope,
                () -> new Possible(
                        plan.mayDecide(scope.actor(), means.settings(scope)),
                        pauses.undoable(scope, plan),
                        signatories.of(scope, plan.tenancyId(), plan.number()),
                        overIndebtedness.since(scope, plan.tenancyId()),
                        grantedSince(scope, plan, clock.today())));
    }

    /**
     * What was granted since a plan was proposed that is not signed, and would have lowered it, in cents. A deferral by simply
     * asking, and the rest of a plan agreed anew, are not proposed again for it: it pays the end of them. Callers hold the transaction.
     *
     * @param until what was granted later, once the paper was signed, changes nothing
     */
    long grantedSince(Scope scope, Plan plan, LocalDate until) {
        return plan.state().isAgreeing() && plan.replaces().isEmpty()
                ? grounds.grantedBetween(
                        scope, plan.tenancyId(), plan.number(), plan.frozen().on(), until)
                : 0;
    }

    /** What a plan that is not signed counts of aid that is no longer certain, in cents. Callers hold the transaction. */
    long lost(Scope scope, Plan plan) {
        return plan.state().isAgreeing()
                ? grounds.counted(scope, plan.tenancyId(), plan.number()).stream()
                        .mapToLong(Counted::gone)
                        .sum()
                : 0;
    }

    Agreement agreement(Scope scope, int tenancyId, int number) {
        return transactions.read(scope, () -> {
            Plan plan = store.find(scope, tenancyId, number).orElseThrow(NotFound::new);
            return new Agreement(
                    plan.number(),
                    new Agreement.Adviser(plan.proposer().id(), plan.proposer().name()),
                    plan.version(),
                    plan.sums().back(benefits.of(scope, tenancyId, number)),
                    plan.toPay(),
                    plan.rules().graceDays(),
                    plan.state().after(Act.SIGN).isPresent(),
                    overIndebtedness.since(scope, tenancyId),
                    grantedSince(scope, plan, clock.today()),
                    lost(scope, plan));
        });
    }

    List<Plan> of(Scope scope, int tenancyId) {
        return transactions.read(scope, () -> store.of(scope, tenancyId));
    }

    /** A page of the plans in a state, by tenancy, those after one. */
    List<PlanLine> lines(Scope scope, PlanState state, int afterTenancy, int limit) {
        return transactions.read(scope, () -> store.lines(scope, state, afterTenancy, limit));
    }

    Map<PlanState, Integer> counts(Scope scope) {
        return transactions.read(scope, () -> store.counts(scope));
    }
}
