package fr.palier.app.relief.fund;

import fr.palier.app.letters.Draft;
import fr.palier.app.letters.Kept;
import fr.palier.app.letters.Letters;
import fr.palier.app.letters.Letters.Order;
import fr.palier.app.letters.Paper;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.PlanLetters;
import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.aid.Request;
import fr.palier.app.relief.household.Debts;
import fr.palier.app.relief.household.Declared;
import fr.palier.app.relief.household.MeansStore;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.law.HousingFund;
import fr.palier.engine.law.HousingFunds;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The door to the files for funds. */
@Component
class FundFiles {
    private static final HousingFunds FUNDS = HousingFunds.shipped();

    private final Aids aids;
    private final Household household;
    private final PlanLetters plans;
    private final Letters letters;
    private final MessageSource messages;
    private final BusinessClock clock;

    FundFiles(
            Aids aids,
            Household household,
            PlanLetters plans,
            Letters letters,
            MessageSource messages,
            BusinessClock clock) {
        this.aids = aids;
        this.household = household;
        this.plans = plans;
        this.letters = letters;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a household has told, and what it owes. */
    @Component
    record Household(MeansStore means, Debts debts, Transactions transactions) {}

    /** Which request of whom. */
    record Wanted(TenancyDetails tenancy, int number) {}

    /**
     * Drafts a file; what goes to others than a fund has none.
     *
     * @throws Refused where the fund has answered: there is nothing to ask any more
     */
    Draft draft(Scope scope, Wanted wanted) {
        TenancyDetails tenancy = wanted.tenancy;
        Request request = aids.read(scope, tenancy.id(), wanted.number).request();
        HousingFund fund = FUNDS.byCode(request.call().body()).orElseThrow(NotFound::new);
        Refused.when(!request.state().isOpen(), "relief.aid.letter.answered");
        FundFile file = new FundFile(
                tenancy,
                request,
                fund,
                household
                        .transactions
                        .read(scope, () -> household.means.latest(scope, tenancy.id()))
                        .map(Declared::means),
                household.debts.months(scope, tenancy.id()),
                plans.told(scope, tenancy),
                key -> messages.getMessage(key, null, Locale.FRENCH),
                clock.today());
        return letters.draft(scope, FundFile.TEMPLATE, file.to(), file.facts(), "Contrat : " + tenancy.number());
    }

    /** Papers that were not seen yet: they are worth seeing before it goes out. */
    List<String> unseen(Scope scope, Wanted wanted) {
        return aids.read(scope, wanted.tenancy.id(), wanted.number).request().missing().stream()
                .map(paper -> paper.code())
                .toList();
    }

    /** As a page shows it. */
    Paper shown(Draft draft) {
        return letters.paper(draft);
    }

    /**
     * Issues a file.
     *
     * @throws Refused where something is missing, above all the household's agreement
     */
    Kept issue(Scope scope, Wanted wanted) {
        return letters.issue(scope, new Order(draft(scope, wanted), wanted.tenancy.id(), "request:" + wanted.number));
    }
}
