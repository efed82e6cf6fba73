package fr.palier.app.relief;

import fr.palier.app.portfolio.Recordings;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.Composition.Choice;
import fr.palier.app.relief.Composition.Ground;
import fr.palier.app.relief.asked.Asked;
import fr.palier.app.relief.asked.Filled;
import fr.palier.app.relief.directive.Directives;
import fr.palier.app.relief.household.AccountStore;
import fr.palier.app.relief.household.Means;
import fr.palier.app.relief.household.MeansStore;
import fr.palier.app.relief.household.OverIndebtedness;
import fr.palier.app.relief.household.Settings;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.LivingFloor;
import fr.palier.engine.plan.Composer;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Proposal;
import fr.palier.engine.plan.RefusedTerms;
import fr.palier.engine.plan.Renegotiation;
import fr.palier.engine.plan.Schedule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Composes solutions with what a household has and what a landlord decided. */
@Component
class Composing {
    private static final LegalRules RULES = LegalRules.plans();
    private static final LivingFloor FLOOR = new LivingFloor(RULES);

    private final AccountStore accounts;
    private final MeansStore means;
    private final OverIndebtedness overIndebtedness;
    private final Directives directives;
    private final Recordings recordings;
    private final Transactions transactions;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors of which a solution is composed
    Composing(
            AccountStore accounts,
            MeansStore means,
            OverIndebtedness overIndebtedness,
            Directives directives,
            Recordings recordings,
            Transactions transactions,
            BusinessClock clock) {
        this.accounts = accounts;
        this.means = means;
        this.overIndebtedness = overIndebtedness;
        this.directives = directives;
        this.recordings = recordings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Composes a plan for all that is owed, and for rents that are put off. */
    Composition compose(Scope scope, TenancyDetails tenancy, Filled filled) {
        return transactions.read(scope, () -> {
            long debt = accounts.balance(scope, tenancy.id(), clock.today(), recordings.mark(scope));
            Asked asked = filled.asked();
            Deferral deferral = asked.deferral(clock.today(), ownRent(tenancy));
            return composed(scope, tenancy, filled, new Owing(debt, deferral, asked.grantedCents(), Optional.empty()));
        });
    }

    /** Composes new terms for what is left of a plan. */
    Composition anew(Scope scope, TenancyDetails tenancy, Filled filled, Renegotiation anew) {
        Owing owing = new Owing(anew.rest(), Deferral.NONE, 0, Optional.of(anew));
        return transactions.read(scope, () -> composed(scope, tenancy, filled, owing));
    }

    private record Owing(long debt, Deferral deferral, long granted, Optional<Renegotiation> anew) {}

    private Composition composed(Scope scope, TenancyDetails tenancy, Filled filled, Owing owing) {
        Settings settings =
                means.settings(scope).longest(directives.today(scope).longest());
        Optional<Means> before = means.latest(scope, tenancy.id());
        Means told = filled.asked().means(before.orElseGet(() -> presumed(tenancy, settings)));
        Ground ground = new Ground(
                clock.today(),
                owing.debt,
                before.isPresent() || filled.asked().tellsMeans(),
                told,
                settings,
                composer(tenancy, settings, told, owing),
                owing.anew,
                overIndebtedness.since(scope, tenancy.id()),
                RULES.on(clock.today(), "plan.default_months"));
        boolean proposes = ground.told() && ground.forbidden().isEmpty();
        return new Composition(ground, proposes ? chosen(ground, filled) : Choice.NONE);
    }

    private static Choice chosen(Ground ground, Filled filled) {
        Composer composer = ground.composer();
        LocalDate first = filled.asked().firstDay(ground.today(), composer.deferral());
        List<Proposal> proposals = composer.proposals(first);
        Optional<Proposal.Pace> pace =
                filled.paceOf(proposals.stream().map(Proposal::pace).toList());
        Optional<Schedule> ready = pace.flatMap(wanted -> proposals.stream()
                .filter(one -> one.pace() == wanted)
                .map(Proposal::schedule)
                .findFirst());
        if (pace.isPresent() || filled.own().amountCents() == 0 || composer.payable() == 0) {
            return new Choice(proposals, pace, ready, Optional.empty());
        }
        try {
            Schedule free = Schedule.of(filled.own().terms(composer.payable(), first));
            return new Choice(proposals, pace, Optional.of(free), Optional.empty());
        } catch (RefusedTerms e) {
            return new Choice(proposals, pace, Optional.empty(), Optional.of(e));
        }
    }

    private static long ownRent(TenancyDetails tenancy) {
        return Math.max(0, tenancy.terms().rent() - tenancy.terms().benefit());
    }

    private Composer composer(TenancyDetails tenancy, Settings settings, Means told, Owing owing) {
        LocalDate today = clock.today();
        fr.palier.engine.plan.Means month = new fr.palier.engine.plan.Means(
                told.resources(),
                told.charges(),
                tenancy.terms().rent(),
                tenancy.terms().benefit(),
                told.remainder());
        long floor = FLOOR.on(today, told.adults(), told.children());
        return new Composer(
                Math.max(0, owing.debt),
                owing.deferral,
                owing.granted,
                month,
                floor,
                settings.longest(),
                settings.least());
    }

    /** What a household is taken for until it says otherwise. */
    private static Means presumed(TenancyDetails tenancy, Settings settings) {
        int size = tenancy.household().size().orElse(1);
        boolean alone = tenancy.household().livesAlone().orElse(size == 1);
        int adults = alone ? 1 : Math.min(2, Math.max(1, size));
        int children = Math.max(0, size - adults);
        return new Means(0, 0, settings.remainder() * (adults + children), adults, children);
    }
}
