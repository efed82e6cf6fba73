package fr.palier.app.dossier;

import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.dossier.referral.Partners;
import fr.palier.app.dossier.referral.Referral;
import fr.palier.app.dossier.referral.Referral.Act;
import fr.palier.app.dossier.referral.Referral.Consent;
import fr.palier.app.dossier.referral.Referral.Field;
import fr.palier.app.dossier.referral.Referral.Reason;
import fr.palier.app.dossier.referral.Referrals;
import fr.palier.app.dossier.referral.Referrals.Deciding;
import fr.palier.app.dossier.referral.Referrals.From;
import fr.palier.app.dossier.referral.Referrals.Seen;
import fr.palier.app.dossier.referral.Request.Told;
import fr.palier.app.dossier.referral.Sending;
import fr.palier.app.dossier.words.Attempt;
import fr.palier.app.dossier.words.Coded;
import fr.palier.app.dossier.words.Fields;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.shared.words.Sensitive;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Refers a household to a partner, with what it agreed to tell. */
@Controller
class ReferralController {
    private static final String OF = "/dossiers/{id:[0-9]{1,18}}";
    private static final String ONE = OF + "/orientations/{referral:[0-9]{1,18}}";
    private static final String AGAIN = "dossier.referral.again";

    private final Dossiers dossiers;
    private final Referrals referrals;
    private final Partners partners;
    private final Tellable tellable;
    private final ReferralPages pages;

    ReferralController(
            Dossiers dossiers, Referrals referrals, Partners partners, Tellable tellable, ReferralPages pages) {
        this.dossiers = dossiers;
        this.referrals = referrals;
        this.partners = partners;
        this.tellable = tellable;
        this.pages = pages;
    }

    /** The form. */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF + "/orientation")
    ModelAndView form(Scope scope, Lang lang, @PathVariable long id) {
        return pages.form(scope, lang, id, Attempt.NONE, List.of());
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF + "/orientation")
    ModelAndView send(Scope scope, Lang lang, @PathVariable long id, @RequestParam MultiValueMap<String, String> all) {
        Fields typed = new Fields(all.toSingleValueMap());
        List<String> chosen = all.getOrDefault("field", List.of());
        try {
            long referral = dossiers.work(scope, id, dossier -> {
                Stream<Told> ticked = tellable.of(scope, lang, dossier).stream()
                        .map(Tellable.Offer::told)
                        .filter(told -> chosen.contains(told.field().code()));
                List<Told> content = Stream.concat(ticked, reach(typed)).toList();
                Sending sending = sending(typed, content);
                Refused.when(
                        !typed.has("again")
                                && referrals
                                        .waiting(scope, dossier.number(), sending.partner())
                                        .isPresent(),
                        AGAIN,
                        sending.partner().name());
                return referrals.send(scope, new From(dossier.number(), dossier.tenancyId()), sending);
            });
            return new ModelAndView("redirect:/dossiers/" + id + "/orientations/" + referral);
        } catch (Refused reason) {
            Attempt attempt = new Attempt("refer", typed.byName(), Optional.of(reason), List.of());
            return refused(pages.form(scope, lang, id, attempt, chosen), attempt);
        } catch (Sensitive words) {
            Attempt attempt = new Attempt("refer", typed.byName(), Optional.empty(), words.findings());
            return refused(pages.form(scope, lang, id, attempt, chosen), attempt);
        }
    }

    /** The partner reads it, and may be many people: sensitive words have no place there. */
    private static Stream<Told> reach(Fields typed) {
        return Stream.of(FreeText.plain(typed.text("reach")).words())
                .filter(words -> !words.isEmpty())
                .map(words -> new Told(Field.REACH, words));
    }

    private Sending sending(Fields typed, List<Told> content) {
        Consent consent = new Consent(
                Coded.choose(Consent.By.class, typed.text("by"), "dossier.referral.choose-consent"),
                Coded.choose(Consent.How.class, typed.text("how"), "dossier.referral.choose-consent"),
                typed.day("agreed").orElseThrow(() -> new Refused("dossier.referral.choose-consent")));
        var words = typed.words();
        var stall = typed.day("stall").orElseThrow(() -> new Refused("dossier.referral.stall-when"));
        return new Sending(partner(typed), content, words, consent, stall);
    }

    /** One of the directory, or a new one by its name. */
    private Partner partner(Fields typed) {
        if (typed.has("name")) {
            return partners.add(
                    typed.text("name"),
                    Coded.choose(Partner.Kind.class, typed.text("kind"), "dossier.referral.choose-kind"));
        }
        if (!typed.has("partner")) {
            throw new Refused("dossier.referral.choose-partner");
        }
        return partners.find((int) typed.number("partner"));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(ONE)
    ModelAndView page(Scope scope, Lang lang, @PathVariable long id, @PathVariable("referral") long referral) {
        return pages.page(scope, lang, id, referral, Attempt.NONE);
    }

    /** What the partner said elsewhere, written down; or the question taken back. */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(ONE + "/suite")
    ModelAndView decide(
            Scope scope,
            Lang lang,
            @PathVariable long id,
            @PathVariable("referral") long referral,
            @RequestParam MultiValueMap<String, String> all) {
        Fields typed = new Fields(all.toSingleValueMap());
        Referral before = referrals.find(scope, dossiers.find(scope, id).number(), referral);
        String form = typed.text("act");
        try {
            Act act = Coded.choose(Act.class, form, "dossier.referral.not-now");
            Deciding deciding =
                    new Deciding(act, Coded.find(Reason.class, typed.text("reason")), typed.wordsOrNothing());
            referrals.decide(scope, new Seen(before.id(), typed.version()), deciding);
            return new ModelAndView("redirect:/dossiers/" + id + "/orientations/" + referral);
        } catch (Refused reason) {
            Attempt attempt = new Attempt(form, typed.byName(), Optional.of(reason), List.of());
            return refused(pages.page(scope, lang, id, referral, attempt), attempt);
        } catch (Sensitive words) {
            Attempt attempt = new Attempt(form, typed.byName(), Optional.empty(), words.findings());
            return refused(pages.page(scope, lang, id, referral, attempt), attempt);
        }
    }

    private static ModelAndView refused(ModelAndView page, Attempt attempt) {
        page.setStatus(attempt.meanwhile() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
