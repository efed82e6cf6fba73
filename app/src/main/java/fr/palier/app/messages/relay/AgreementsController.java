package fr.palier.app.messages.relay;

import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.dossier.referral.Partners;
import fr.palier.app.outreach.campaign.Campaigns;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was agreed with partners: the list, a new agreement, one in another's place, an end. */
@Controller
class AgreementsController {
    private static final String PAGE = "/messages/accords";
    private static final int SHOWN = 20;

    private final Agreements agreements;
    private final Partners partners;
    private final Campaigns campaigns;
    private final BusinessClock clock;

    AgreementsController(Agreements agreements, Partners partners, Campaigns campaigns, BusinessClock clock) {
        this.agreements = agreements;
        this.partners = partners;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * The list.
     *
     * @param standing those that hold or will
     * @param next before which the earlier ones go on
     * @param opened partners whose page somebody may open
     */
    record ListPage(
            List<Agreement> standing,
            List<Agreement> over,
            Optional<Integer> next,
            Set<Integer> opened,
            LocalDate today,
            Lang lang) {
        /** Whether it tells nobody: on a page alone that none of the partner's people can open. */
        public boolean isUnread(Agreement one) {
            return one.terms().way().email().isEmpty() && !opened.contains(one.partner());
        }

        public String day(LocalDate day) {
            return Days.day(day, lang);
        }

        public boolean holds(Agreement one) {
            return one.holds(today);
        }
    }

    /**
     * The form.
     *
     * @param before the agreement in whose place the new one comes
     */
    record FormPage(AgreementForm form, Optional<Agreement> before, List<Partner> partners, List<String> cities) {
        public Kind[] kinds() {
            return Kind.values();
        }

        public Partner.Kind[] natures() {
            return Partner.Kind.values();
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(PAGE)
    String list(Scope scope, Lang lang, @RequestParam(required = false) Optional<Integer> avant, Model model) {
        return showList(scope, lang, avant.orElse(Integer.MAX_VALUE), model);
    }

    private String showList(Scope scope, Lang lang, int before, Model model) {
        List<Agreement> found = agreements.over(scope, before, SHOWN + 1);
        List<Agreement> over = found.stream().limit(SHOWN).toList();
        Optional<Integer> next =
                found.size() > SHOWN ? Optional.of(over.getLast().id()) : Optional.empty();
        model.addAttribute(
                "page", new ListPage(agreements.standing(scope), over, next, partners.opened(), clock.today(), lang));
        return "messages/agreements";
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(PAGE + "/nouveau")
    String form(Scope scope, @RequestParam(required = false) Optional<Integer> remplace, Model model) {
        LocalDate today = clock.today();
        return showForm(
                scope,
                remplace.map(id -> AgreementForm.of(agreements.find(scope, id), today))
                        .orElseGet(() -> AgreementForm.fresh(today)),
                model);
    }

    private String showForm(Scope scope, AgreementForm form, Model model) {
        model.addAttribute(
                "page",
                new FormPage(
                        form,
                        form.instead().map(id -> agreements.find(scope, id)),
                        partners.all(),
                        campaigns.cities(scope)));
        return "messages/agreement";
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @Once
    @PostMapping(PAGE)
    ModelAndView make(Scope scope, @ModelAttribute("form") AgreementForm form, Model model) {
        try {
            make(scope, form);
            return new ModelAndView("redirect:" + PAGE);
        } catch (Refused reason) {
            return refused(reason, showForm(scope, form, model), model);
        }
    }

    private void make(Scope scope, AgreementForm form) {
        var terms = form.terms(campaigns.cities(scope), clock.today());
        if (form.instead().isPresent()) {
            agreements.change(scope, form.instead().get(), terms);
        } else {
            agreements.make(scope, partner(form), terms);
        }
    }

    private Partner partner(AgreementForm form) {
        return form.another()
                .map(kind -> partners.add(Typed.text(form.nom()), kind))
                .orElseGet(() -> partners.find(Optional.ofNullable(form.partenaire())
                        .orElseThrow(() -> new Refused("dossier.referral.choose-partner"))));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(PAGE + "/{rank:[0-9]{1,9}}/fin")
    ModelAndView end(Scope scope, Lang lang, @PathVariable int rank, Model model) {
        try {
            agreements.end(scope, rank);
            return new ModelAndView("redirect:" + PAGE);
        } catch (Refused reason) {
            return refused(reason, showList(scope, lang, Integer.MAX_VALUE, model), model);
        }
    }

    private static ModelAndView refused(Refused reason, String view, Model model) {
        model.addAttribute("trouble", reason);
        boolean meanwhile = reason.key().equals(Agreements.CHANGED);
        return new ModelAndView(
                view, model.asMap(), meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
