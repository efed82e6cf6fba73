package fr.palier.app.demo.outcome;

import fr.palier.app.demo.FirstLists;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.Plans;
import fr.palier.app.relief.Plans.Seen;
import fr.palier.app.relief.Proposing;
import fr.palier.app.relief.Proposing.Proposed;
import fr.palier.app.relief.Watcher;
import fr.palier.app.relief.household.Means;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.HoldTerms;
import fr.palier.app.timeline.Holds;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Plans that are no more, or in trouble, for the landlords whose staff can sign in: refused by the manager, given up, replaced,
 * suspended; and some of February that their accounts have kept or broken since.
 */
@Component
@Order(0)
class FirstOutcomes implements FirstLists.Beginning {
    private static final LocalDate FEBRUARY = LocalDate.of(2020, 2, 5);
    private static final int DAY_OF_MONTH = 10;
    private static final int TWO = 2;
    private static final int MANY = 12;
    private static final int HELD_DAYS = 120;

    private final Proposing proposing;
    private final Plans plans;
    private final FirstAnswers answers;
    private final Debtors debtors;
    private final Past past;
    private final Watcher watcher;
    private final Holds holds;
    private final Portfolio portfolio;
    private final Landlords landlords;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the doors through which a plan comes to its end
    FirstOutcomes(
            Proposing proposing,
            Plans plans,
            FirstAnswers answers,
            Debtors debtors,
            Past past,
            Watcher watcher,
            Holds holds,
            Portfolio portfolio,
            Landlords landlords,
            BusinessClock clock) {
        this.proposing = proposing;
        this.plans = plans;
        this.answers = answers;
        this.debtors = debtors;
        this.past = past;
        this.watcher = watcher;
        this.holds = holds;
        this.portfolio = portfolio;
        this.landlords = landlords;
        this.clock = clock;
    }

    private interface Case {
        void of(TenancyDetails tenancy, long debt);
    }

    @Override
    public void begin() {
        for (Landlord landlord : landlords.all()) {
            Optional<Scope> manager = FirstLists.person(landlord, Role.MANAGER);
            FirstLists.person(landlord, Role.ADVISER).ifPresent(adviser -> tell(adviser, manager.orElseThrow()));
        }
    }

    void tell(Scope adviser, Scope manager) {
        past.on(FEBRUARY, day -> {
            debtors.paidSince(adviser, day).forEach(one -> signed(adviser, of(adviser, one), one.cents(), TWO));
            debtors.unpaidSince(adviser, day).forEach(one -> signed(adviser, of(adviser, one), one.cents(), MANY));
        });
        List<Case> cases = List.of(
                (tenancy, debt) -> refused(adviser, manager, tenancy, debt),
                (tenancy, debt) -> givenUp(adviser, tenancy, debt),
                (tenancy, debt) -> replaced(adviser, tenancy, debt),
                (tenancy, debt) -> suspended(adviser, tenancy, debt),
                (tenancy, debt) -> answers.awaitingPapers(adviser, tenancy, debt),
                (tenancy, debt) -> answers.adjourned(adviser, tenancy, debt),
                (tenancy, debt) -> answers.refused(adviser, tenancy, debt),
                (tenancy, debt) -> answers.dropped(adviser, tenancy, debt),
                (tenancy, debt) -> answers.paid(adviser, tenancy, debt));
        List<Debtors.Debtor> who = debtors.today(adviser, Plans.ADVISER_LIMIT, cases.size());
        for (int i = 0; i < who.size(); i++) {
            cases.get(i).of(of(adviser, who.get(i)), who.get(i).cents());
        }
        watcher.watch(Scope.ofProgram(adviser.landlord()));
    }

    private TenancyDetails of(Scope scope, Debtors.Debtor one) {
        return portfolio.find(scope, one.publicId()).orElseThrow();
    }

    /** Of a debt that is too large for an adviser alone. */
    private void refused(Scope adviser, Scope manager, TenancyDetails tenancy, long debt) {
        int number = propose(adviser, tenancy, debt, MANY);
        if (debt > Plans.ADVISER_LIMIT) {
            plans.refuse(
                    manager,
                    new Seen(tenancy.id(), number, 1),
                    "Trop lourd pour ce ménage : demander d'abord l'aide du FSL.");
        }
    }

    private void givenUp(Scope adviser, TenancyDetails tenancy, long debt) {
        Seen seen = signed(adviser, tenancy, debt, MANY);
        plans.end(adviser, seen, "La famille aide : le ménage paie en une fois fin avril.");
    }

    /** The second pays less at a time. */
    private void replaced(Scope adviser, TenancyDetails tenancy, long debt) {
        signed(adviser, tenancy, debt, TWO);
        signed(adviser, tenancy, debt, MANY);
    }

    private void suspended(Scope adviser, TenancyDetails tenancy, long debt) {
        signed(adviser, tenancy, debt, MANY);
        LocalDate today = clock.today();
        holds.add(
                adviser,
                tenancy.id(),
                new HoldTerms(HoldReason.OVER_INDEBTEDNESS, today, today.plusDays(HELD_DAYS), FreeText.NONE));
    }

    /** Of a debt that an adviser may agree on alone. */
    private Seen signed(Scope adviser, TenancyDetails tenancy, long debt, int instalments) {
        int number = propose(adviser, tenancy, debt, instalments);
        plans.sign(adviser, new Seen(tenancy.id(), number, 1), clock.today());
        return new Seen(tenancy.id(), number, TWO);
    }

    private int propose(Scope adviser, TenancyDetails tenancy, long debt, int instalments) {
        LocalDate day = clock.today().withDayOfMonth(DAY_OF_MONTH);
        LocalDate first = day.isBefore(clock.today()) ? day.plusMonths(1) : day;
        long amount = Math.ceilDiv(debt, (long) instalments);
        Schedule schedule = Schedule.of(Terms.monthly(debt, first, amount));
        Means means = Budget.paying(tenancy, amount, clock.today());
        return proposing.propose(adviser, tenancy, new Proposed(schedule, debt, Deferral.NONE, 0, DAY_OF_MONTH, means));
    }
}
