package fr.palier.app.dossier;

import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.dossier.referral.Partners;
import fr.palier.app.dossier.referral.Referral;
import fr.palier.app.dossier.referral.Referral.Consent;
import fr.palier.app.dossier.referral.Referral.Field;
import fr.palier.app.dossier.referral.Referral.Reason;
import fr.palier.app.dossier.referral.Referrals;
import fr.palier.app.dossier.referral.Request.Told;
import fr.palier.app.dossier.words.Attempt;
import fr.palier.app.dossier.words.Wording;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a referral: the form by which it is sent, and how it stands. Each read is recorded. */
@Component
class ReferralPages {
    private static final int STALL_DAYS = 15;

    private final Dossiers dossiers;
    private final Referrals referrals;
    private final Partners partners;
    private final Tellable tellable;
    private final Audit audit;
    private final Context context;

    ReferralPages(
            Dossiers dossiers,
            Referrals referrals,
            Partners partners,
            Tellable tellable,
            Audit audit,
            Context context) {
        this.dossiers = dossiers;
        this.referrals = referrals;
        this.partners = partners;
        this.tellable = tellable;
        this.audit = audit;
        this.context = context;
    }

    /** In which words, on which day. */
    @Component
    record Context(MessageSource messages, BusinessClock clock) {}

    /** What both pages show. */
    interface View {
        Dossier dossier();

        Attempt attempt();

        Wording words();

        default String path() {
            return "/dossiers/" + dossier().publicId();
        }

        default String day(LocalDate day) {
            return words().day(day);
        }
    }

    /**
     * The form.
     *
     * @param chosen words of the fields that were ticked
     */
    record Form(
            Dossier dossier,
            List<Tellable.Offer> tellable,
            List<Partner> partners,
            List<String> chosen,
            LocalDate today,
            Attempt attempt,
            Wording words)
            implements View {
        public List<Partner.Kind> kinds() {
            return List.of(Partner.Kind.values());
        }

        public List<Consent.By> agreers() {
            return List.of(Consent.By.values());
        }

        public List<Consent.How> ways() {
            return List.of(Consent.How.values());
        }

        /** The name alone at first: each further field is a choice. */
        public boolean isChosen(Told told) {
            return attempt.of("refer") ? chosen.contains(told.field().code()) : told.field() == Field.NAME;
        }

        public LocalDate stall() {
            return today.plusDays(STALL_DAYS);
        }

        @Override
        public String toString() {
            return "Form[" + dossier.number() + "]";
        }
    }

    /** How a referral stands. */
    record Page(Dossier dossier, Referral referral, LocalDate today, Attempt attempt, Wording words) implements View {
        public List<Reason> reasons() {
            return List.of(Reason.values());
        }
    }

    ModelAndView form(Scope scope, Lang lang, long id, Attempt attempt, List<String> chosen) {
        Dossier dossier = dossiers.find(scope, id);
        recordRead(scope, dossier, "referral-form");
        return new ModelAndView(
                "dossier/refer",
                "page",
                new Form(
                        dossier,
                        tellable.of(scope, lang, dossier),
                        partners.all(),
                        chosen,
                        context.clock.today(),
                        attempt,
                        new Wording(context.messages, lang)));
    }

    ModelAndView page(Scope scope, Lang lang, long id, long referral, Attempt attempt) {
        Dossier dossier = dossiers.find(scope, id);
        Referral found = referrals.find(scope, dossier.number(), referral);
        recordRead(scope, dossier, "referral");
        return new ModelAndView(
                "dossier/referral",
                "page",
                new Page(dossier, found, context.clock.today(), attempt, new Wording(context.messages, lang)));
    }

    private void recordRead(Scope scope, Dossier dossier, String field) {
        audit.record(
                scope,
                "tenancy.read",
                "tenancy:" + dossier.tenancyId(),
                Map.of("field", field, "dossier", dossier.number()));
    }
}
