package fr.palier.app.relief;

import fr.palier.app.portfolio.Recordings;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.asked.Filled;
import fr.palier.app.relief.directive.Directives;
import fr.palier.app.relief.ground.Composition;
import fr.palier.app.relief.ground.Composition.Choice;
import fr.palier.app.relief.ground.Composition.Ground;
import fr.palier.app.relief.ground.Counted;
import fr.palier.app.relief.ground.Grounds;
import fr.palier.app.relief.household.AccountStore;
import fr.palier.app.relief.household.Benefits;
import fr.palier.app.relief.household.Declarations;
import fr.palier.app.relief.household.Declared;
import fr.palier.app.relief.household.Means;
import fr.palier.app.relief.household.MeansStore;
import fr.palier.app.relief.household.OverIndebtedness;
import fr.palier.app.relief.household.Proof;
import fr.palier.app.relief.household.Settings;
import fr.palier.app.relief.sums.Missing;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.LivingFloor;
import fr.palier.engine.plan.Composer;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Instalment;
import fr.palier.engine.plan.Proposal;
import fr.palier.engine.plan.RefusedTerms;
import fr.palier.engine.plan.Renegotiation;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.StoppedBenefit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Composes solutions with what a household has and what a landlord decided. */
@Component
class Composing {
    private static final LegalRules RULES = LegalRules.plans();
    private static final LivingFloor FLOOR = new LivingFloor(RULES);

    private final AccountStore accounts;
    private final MeansStore means;
    private final Grounds grounds;
    private final OverIndebtedness overIndebtedness;
    private final Directives directives;
    private final Benefits benefits;
    private final Recordings recordings;
    private final Transactions transactions;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors of which a solution is composed
    Composing(
            AccountStore accounts,
            MeansStore means,
            Grounds grounds,
            OverIndebtedness overIndebtedness,
            Directives directives,
            Benefits benefits,
            Recordings recordings,
            Transactions transactions,
            BusinessClock clock) {
        this.accounts = accounts;
        this.means = means;
        this.grounds = grounds;
        this.overIndebtedness = overIndebtedness;
        this.directives = directives;
        this.benefits = benefits;
        this.recordings = recordings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Composes a plan for all that is owed, and for rents that are put off; aid that was granted is left out of it. */
    Composition compose(Scope scope, TenancyDetails tenancy, Filled filled) {
        return transactions.read(scope, () -> {
            Optional<StoppedBenefit> stopped = benefits.stopped(scope, tenancy);
            long debt = accounts.balance(scope, tenancy.id(), clock.today(), recordings.mark(scope));
            Deferral deferral = filled.asked().deferral(clock.today(), Benefits.asked(tenancy, stopped));
            List<Counted> aid = new ArrayList<>(grounds.granted(scope, tenancy.id()));
            filled.elsewhere().counted(clock.today(), debt + deferral.total()).ifPresent(aid::add);
            return composed(
                    scope,
                    tenancy,
                    filled,
                    new Owing(debt, filled.aidPart().of(stopped, debt), deferral, aid, false, Optional.empty()));
        });
    }

    /** Composes new terms for what is left of a plan. */
    Composition anew(Scope scope, TenancyDetails tenancy, Filled filled, Renegotiation anew) {
        Owing owing = Owing.ofRest(anew);
        return transactions.read(scope, () -> composed(scope, tenancy, filled, owing));
    }

    /** What was granted since a plan was agreed, and has not come. */
    List<Counted> expected(Scope scope, Plan plan) {
        return grounds.expected(scope, plan.tenancyId(), plan.number());
    }

    /**
     * A plan as it was composed, for whoever decides on it: what was declared then, what it leaves and what the law says. Empty where
     * nothing was declared.
     */
    Optional<Composition> of(Scope scope, TenancyDetails tenancy, Plan plan) {
        return transactions.read(
                scope,
                () -> grounds.declared(scope, tenancy.id(), plan.number()).map(told -> {
                    List<Instalment> toPay = plan.toPay();
                    Schedule schedule = new Schedule(
                            plan.schedule().rhythm(), plan.schedule().dayOfMonth(), toPay);
                    List<Counted> aid = grounds.counted(scope, tenancy.id(), plan.number());
                    Owing owing = plan.replaces().isPresent()
                            ? Owing.ofRest(
                                    schedule.debt(), plan.frozen().deferral().stillOn(clock.today()))
                            : Owing.of(plan.frozen(), aid);
                    Ground ground =
                            ground(scope, tenancy, new Told(told.means(), told.seen(), true, Optional.of(told)), owing);
                    return new Composition(ground, Choice.of(Optional.of(schedule)));
                }));
    }

    /** What a plan is composed for: a debt and rents that are put off, or the rest of a plan that has both in it. */
    private record Owing(
            long debt,
            Missing missing,
            Deferral deferral,
            List<Counted> aid,
            boolean isRest,
            Optional<Renegotiation> anew) {
        static Owing of(Plan.Frozen frozen, List<Counted> aid) {
            return new Owing(frozen.debt(), frozen.missing(), frozen.deferral(), aid, false, Optional.empty());
        }

        static Owing ofRest(long rest, Deferral deferral) {
            return new Owing(rest, Missing.NOTHING, deferral, List.of(), true, Optional.empty());
        }

        static Owing ofRest(Renegotiation anew) {
            return new Owing(anew.rest(), Missing.NOTHING, anew.deferral(), List.of(), true, Optional.of(anew));
        }
    }

    /** What the household has, whether that is known, and what it declared before. */
    private record Told(Means means, Set<Proof> seen, boolean known, Optional<Declared> before) {}

    private Composition composed(Scope scope, TenancyDetails tenancy, Filled filled, Owing owing) {
        Optional<Declared> before = means.latest(scope, tenancy.id());
        Means known =
                before.map(Declared::means).orElseGet(() -> Declarations.presumed(tenancy, means.settings(scope)));
        Told told = new Told(
                filled.told().means(known),
                filled.told().seen(before.map(Declared::seen).orElse(Set.of())),
                before.isPresent() || filled.told().tells(),
                before);
        Ground ground = ground(scope, tenancy, told, owing);
        boolean proposes = ground.told() && ground.forbidden().isEmpty();
        return new Composition(ground, proposes ? chosen(ground, filled) : Choice.NONE);
    }

    private Ground ground(Scope scope, TenancyDetails tenancy, Told told, Owing owing) {
        Settings settings =
                means.settings(scope).longest(directives.today(scope).longest());
        Optional<StoppedBenefit> stopped = benefits.stopped(scope, tenancy);
        return new Ground(
                clock.today(),
                owing.debt,
                told.known,
                told.means,
                told.seen,
                told.before,
                stopped,
                owing.missing,
                owing.aid,
                settings,
                composer(tenancy, settings, told.means, owing, Benefits.coming(tenancy, stopped)),
                owing.anew,
                overIndebtedness.since(scope, tenancy.id()),
                RULES.on(clock.today(), "plan.default_months"));
    }

    private static Choice chosen(Ground ground, Filled filled) {
        Composer composer = ground.composer();
        filled.asked().payDayOf(); // a day that is none is said now, not when the plan is proposed
        LocalDate first = filled.asked().firstDay(ground.today(), composer.deferral());
        Optional<LocalDate> early = Optional.of(first).filter(composer.deferral()::isBeforeLast);
        List<Proposal> proposals = composer.proposals(first);
        Optional<Proposal.Pace> pace =
                filled.paceOf(proposals.stream().map(Proposal::pace).toList());
        Optional<Schedule> ready = pace.flatMap(wanted -> proposals.stream()
                .filter(one -> one.pace() == wanted)
                .map(Proposal::schedule)
                .findFirst());
        if (pace.isPresent() || !filled.own().tells() || composer.payable() == 0) {
            return new Choice(proposals, early, pace, ready, Optional.empty());
        }
        try {
            Schedule free = Schedule.of(filled.own().terms(composer.payable(), first, ground.today()));
            return new Choice(proposals, early, pace, Optional.of(free), Optional.empty());
        } catch (RefusedTerms e) {
            return new Choice(proposals, early, pace, Optional.empty(), Optional.of(e));
        }
    }

    private Composer composer(TenancyDetails tenancy, Settings settings, Means told, Owing owing, long coming) {
        LocalDate today = clock.today();
        fr.palier.engine.plan.Means month = new fr.palier.engine.plan.Means(
                told.resources(), told.charges(), tenancy.terms().rent(), coming, told.remainder());
        long floor = FLOOR.on(today, told.adults(), told.children());
        if (owing.isRest) {
            return Composer.ofRest(owing.debt, owing.deferral, month, floor, settings.longest(), settings.least());
        }
        return new Composer(
                Math.max(0, owing.debt - owing.missing.leftOut()),
                owing.deferral,
                Counted.sum(owing.aid),
                month,
                floor,
                settings.longest(),
                settings.least());
    }
}
