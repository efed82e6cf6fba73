package fr.palier.app.relief;

import fr.palier.app.portfolio.Recordings;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.law.LegalRule;
import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.LivingFloor;
import fr.palier.engine.plan.Composer;
import fr.palier.engine.plan.Composer.Warning;
import fr.palier.engine.plan.Proposal;
import fr.palier.engine.plan.RefusedTerms;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Terms;
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
    private final Recordings recordings;
    private final Transactions transactions;
    private final BusinessClock clock;

    Composing(
            AccountStore accounts,
            MeansStore means,
            Recordings recordings,
            Transactions transactions,
            BusinessClock clock) {
        this.accounts = accounts;
        this.means = means;
        this.recordings = recordings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What can be proposed, and what was chosen of it.
     *
     * @param debt of today, in cents; 0 or below where nothing is owed
     * @param told whether the household's means are known: nothing is proposed before
     * @param chosen the schedule in hand
     * @param trouble why no schedule can be made of what was typed
     */
    record Composition(
            LocalDate today,
            long debt,
            boolean told,
            Means means,
            Settings settings,
            Composer composer,
            List<Proposal> proposals,
            Optional<Proposal.Pace> pace,
            Optional<Schedule> chosen,
            Optional<RefusedTerms> trouble,
            Optional<LegalRule> longest) {
        public List<Warning> warnings() {
            return chosen.map(composer::warnings).orElse(List.of());
        }

        public List<Composer.Month> months() {
            return chosen.map(composer::forecast).orElse(List.of());
        }

        /** Whether somebody else has to approve it. */
        public boolean needsApproval() {
            return debt > settings.adviserLimit();
        }
    }

    Composition compose(Scope scope, TenancyDetails tenancy, Asked asked) {
        LocalDate today = clock.today();
        return transactions.read(scope, () -> {
            Settings settings = means.settings(scope);
            Optional<Means> before = means.latest(scope, tenancy.id());
            Means told = asked.means(before.orElseGet(() -> presumed(tenancy, settings)));
            long debt = accounts.balance(scope, tenancy.id(), today, recordings.mark(scope));
            Composer composer = composer(tenancy, settings, told, Math.max(0, debt), asked.grantedCents());
            boolean known = before.isPresent() || asked.tellsMeans();
            return known
                    ? chosen(new Draft(today, debt, told, settings, composer), asked)
                    : new Composition(
                            today,
                            debt,
                            false,
                            told,
                            settings,
                            composer,
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            longest(today));
        });
    }

    private record Draft(LocalDate today, long debt, Means means, Settings settings, Composer composer) {}

    private Composition chosen(Draft draft, Asked asked) {
        LocalDate first = asked.firstDay(draft.today);
        List<Proposal> proposals = draft.composer.proposals(first);
        Optional<Proposal.Pace> pace =
                asked.paceOf(proposals.stream().map(Proposal::pace).toList());
        Optional<Schedule> ready = pace.flatMap(wanted -> proposals.stream()
                .filter(one -> one.pace() == wanted)
                .map(Proposal::schedule)
                .findFirst());
        Optional<RefusedTerms> trouble = Optional.empty();
        if (pace.isEmpty() && asked.amountCents() > 0 && draft.composer.payable() > 0) {
            try {
                ready = Optional.of(free(draft, asked, first));
            } catch (RefusedTerms e) {
                trouble = Optional.of(e);
            }
        }
        return new Composition(
                draft.today,
                draft.debt,
                true,
                draft.means,
                draft.settings,
                draft.composer,
                proposals,
                pace,
                ready,
                trouble,
                longest(draft.today));
    }

    private static Schedule free(Draft draft, Asked asked, LocalDate first) {
        return Schedule.of(new Terms(
                draft.composer.payable(),
                first,
                asked.rhythmOf(),
                first.getDayOfMonth(),
                asked.amountCents(),
                List.of(),
                List.of()));
    }

    private Composer composer(TenancyDetails tenancy, Settings settings, Means told, long debt, long granted) {
        LocalDate today = clock.today();
        fr.palier.engine.plan.Means month = new fr.palier.engine.plan.Means(
                told.resources(),
                told.charges(),
                tenancy.terms().rent(),
                tenancy.terms().benefit(),
                told.remainder());
        long floor = FLOOR.on(today, told.adults(), told.children());
        return new Composer(debt, granted, month, floor, settings.longest(), settings.least());
    }

    /** What a household is taken for until it says otherwise. */
    private static Means presumed(TenancyDetails tenancy, Settings settings) {
        int size = tenancy.household().size().orElse(1);
        boolean alone = tenancy.household().livesAlone().orElse(size == 1);
        int adults = alone ? 1 : Math.min(2, Math.max(1, size));
        int children = Math.max(0, size - adults);
        return new Means(0, 0, settings.remainder() * (adults + children), adults, children);
    }

    private static Optional<LegalRule> longest(LocalDate today) {
        return RULES.on(today, "plan.default_months");
    }
}
