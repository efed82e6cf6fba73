package fr.palier.app.relief;

import fr.palier.app.letters.Draft;
import fr.palier.app.letters.Facts;
import fr.palier.app.letters.Kept;
import fr.palier.app.letters.Letters;
import fr.palier.app.letters.Letters.Order;
import fr.palier.app.letters.Paper;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.ground.Counted;
import fr.palier.app.relief.ground.Grounds;
import fr.palier.app.relief.household.Signatories.Signatory;
import fr.palier.app.relief.household.Signers;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The door to the letters about plans. */
@Component
public class PlanLetters {
    private final KnownPlans plans;
    private final Letters letters;
    private final Landlords landlords;
    private final Grounds grounds;
    private final Signers signers;
    private final MessageSource messages;

    PlanLetters(
            KnownPlans plans,
            Letters letters,
            Landlords landlords,
            Grounds grounds,
            Signers signers,
            MessageSource messages) {
        this.signers = signers;
        this.messages = messages;
        this.plans = plans;
        this.letters = letters;
        this.landlords = landlords;
        this.grounds = grounds;
    }

    /** Which letter about which plan. */
    record Wanted(TenancyDetails tenancy, int number, PlanLetter letter) {
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
        boolean asksWho = wanted.letter == PlanLetter.PLAN_AGREEMENT;
        return draft(scope, wanted, asksWho ? signers.named(scope, wanted.tenancy.id(), wanted.number) : List.of());
    }

    private Draft draft(Scope scope, Wanted wanted, List<Signatory> named) {
        TenancyDetails tenancy = wanted.tenancy;
        KnownPlans.Read read = plans.read(scope, tenancy, wanted.number);
        if (!wanted.letter.fits(read)) {
            throw new Refused("relief.letter.not-now", tenancy.number());
        }
        String landlord = landlords.find(scope.landlord()).map(Landlord::name).orElse("");
        List<Counted> aid = grounds.counted(scope, tenancy.id(), wanted.number);
        PlanFacts facts = new PlanFacts(tenancy, read, landlord, aid, sums(read));
        String reference = "Votre contrat : " + tenancy.number();
        Facts said = wanted.letter == PlanLetter.PLAN_AGREEMENT
                ? facts.of(wanted.letter).with(signers.facts(whoSigns(tenancy, read, named)))
                : facts.of(wanted.letter);
        return letters.draft(scope, wanted.letter.template(), facts.household(), said, reference);
    }

    /** A letter is in French, whoever writes it. */
    private List<String> sums(KnownPlans.Read read) {
        return read.sums().lines(Lang.FR).stream()
                .map(line -> say("relief.sums.line", say(line.key(), line.params()), line.amount()))
                .toList();
    }

    private String say(String key, Object... said) {
        return messages.getMessage(key, said, Locale.FRENCH);
    }

    private static List<Signatory> whoSigns(TenancyDetails tenancy, KnownPlans.Read read, List<Signatory> named) {
        return read.signed()
                .map(signed ->
                        Signers.whoSigned(named, signed, tenancy.household().name()))
                .orElse(named);
    }

    /**
     * What letters to others say of a household's plan, in French.
     *
     * @param open the instalments that are still to be paid, each with its number, day and amount
     */
    public record Told(String words, List<List<String>> open) {
        private static final Told NONE =
                new Told("Nous cherchons avec le locataire une solution qu’il puisse tenir.", List.of());
    }

    /** The same of the latest plan of a tenancy, if it has one. */
    public Told told(Scope scope, TenancyDetails tenancy) {
        return plans.of(scope, tenancy.id()).stream()
                .findFirst()
                .map(plan -> new PlanFacts(tenancy, plans.read(scope, tenancy, plan.number()), "", List.of(), List.of())
                        .told())
                .orElse(Told.NONE);
    }

    /**
     * Issues the agreement, for those who are named to sign.
     *
     * @throws Refused where something is missing, or there is no plan to sign
     */
    public Kept agreement(Scope scope, TenancyDetails tenancy, int number, List<Signatory> named) {
        Wanted wanted = new Wanted(tenancy, number, PlanLetter.PLAN_AGREEMENT);
        return letters.issue(scope, new Order(draft(scope, wanted, named), tenancy.id(), wanted.about()));
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

    /** Which of these letters cannot be issued now, and why. */
    Map<Wanted, Refused> unfit(Scope scope, List<Wanted> all) {
        Map<Wanted, Refused> unfit = new LinkedHashMap<>();
        for (Wanted wanted : all) {
            try {
                letters.check(draft(scope, wanted));
            } catch (Refused why) {
                unfit.put(wanted, why);
            }
        }
        return unfit;
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
    static List<PlanLetter> fitting(KnownPlans.Read read) {
        return Arrays.stream(PlanLetter.values()).filter(one -> one.fits(read)).toList();
    }

    /** The letters about a plan that were issued, the latest first. */
    List<Kept> issued(Scope scope, int tenancyId, int number) {
        return letters.about(scope, tenancyId, "plan:" + number);
    }
}
