package fr.palier.app.relief;

import fr.palier.app.letters.Draft;
import fr.palier.app.letters.Draft.Recipient;
import fr.palier.app.letters.Kept;
import fr.palier.app.letters.Letters;
import fr.palier.app.letters.Letters.Order;
import fr.palier.app.letters.Paper;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.PlanFacts.Owed;
import fr.palier.app.relief.household.Debts;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door to the letters about plans. */
@Component
public class PlanLetters {
    private final Plans plans;
    private final Debts debts;
    private final Letters letters;
    private final Landlords landlords;
    private final BusinessClock clock;

    PlanLetters(Plans plans, Debts debts, Letters letters, Landlords landlords, BusinessClock clock) {
        this.plans = plans;
        this.debts = debts;
        this.letters = letters;
        this.landlords = landlords;
        this.clock = clock;
    }

    /**
     * Which letter about which plan.
     *
     * @param body that pays the housing benefit, for a notice to it; empty where it was not chosen
     */
    record Wanted(TenancyDetails tenancy, int number, PlanLetter letter, String body) {
        String about() {
            return "plan:" + number;
        }
    }

    /**
     * Drafts a letter.
     *
     * @throws Refused where there is nothing to say of this kind
     */
    Draft draft(Scope scope, Wanted wanted) {
        TenancyDetails tenancy = wanted.tenancy;
        Plans.Read read = plans.read(scope, tenancy, wanted.number);
        if (!wanted.letter.fits(read.plan(), read.standing(), tenancy.terms().benefit())) {
            throw new Refused("relief.letter.not-now", tenancy.number());
        }
        String landlord = landlords.find(scope.landlord()).map(Landlord::name).orElse("");
        PlanFacts facts = new PlanFacts(tenancy, read, landlord);
        String reference = "Votre contrat : " + tenancy.number();
        if (wanted.letter != PlanLetter.CAF_NOTICE) {
            return letters.draft(
                    scope, wanted.letter.template(), facts.household(), facts.of(wanted.letter), reference);
        }
        Owed owed = debts.of(scope, tenancy.id())
                .map(debt -> new Owed(debt.cents(), debt.since(), clock.today()))
                .orElseGet(() -> new Owed(0, clock.today(), clock.today()));
        Recipient body = new Recipient(wanted.body, List.of("Service des aides au logement"));
        return letters.draft(scope, wanted.letter.template(), body, facts.notice(wanted.body, owed), "");
    }

    /**
     * Issues the agreement, for a household to sign.
     *
     * @throws Refused where something is missing, or there is no plan to sign
     */
    public Kept agreement(Scope scope, TenancyDetails tenancy, int number) {
        return issue(scope, new Wanted(tenancy, number, PlanLetter.PLAN_AGREEMENT, ""));
    }

    /** As a page shows it. */
    Paper shown(Draft draft) {
        return letters.paper(draft);
    }

    /**
     * Issues a letter.
     *
     * @throws Refused where something is missing
     */
    Kept issue(Scope scope, Wanted wanted) {
        return letters.issue(scope, order(scope, wanted));
    }

    /** Issues letters, all or none. */
    UUID issueAll(Scope scope, List<Wanted> wanted) {
        return letters.issueAll(
                scope, wanted.stream().map(one -> order(scope, one)).toList());
    }

    private Order order(Scope scope, Wanted wanted) {
        return new Order(draft(scope, wanted), wanted.tenancy.id(), wanted.about());
    }

    /** The letters of which there is something to say now. */
    static List<PlanLetter> fitting(TenancyDetails tenancy, Plans.Read read) {
        return Arrays.stream(PlanLetter.values())
                .filter(one ->
                        one.fits(read.plan(), read.standing(), tenancy.terms().benefit()))
                .toList();
    }

    /** The letters about a plan that were issued, the latest first. */
    List<Kept> issued(Scope scope, int tenancyId, int number) {
        return letters.about(scope, tenancyId, "plan:" + number);
    }
}
