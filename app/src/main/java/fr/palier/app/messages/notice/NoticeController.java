package fr.palier.app.messages.notice;

import fr.palier.app.messages.notice.NoticeSources.Found;
import fr.palier.app.messages.relay.Relay;
import fr.palier.app.messages.sending.Outlook;
import fr.palier.app.messages.sending.Outlooks;
import fr.palier.app.messages.sending.Relaying;
import fr.palier.app.messages.sending.Send;
import fr.palier.app.messages.sending.Send.Terms;
import fr.palier.app.messages.sending.Sends;
import fr.palier.app.messages.sending.Sends.Seen;
import fr.palier.app.messages.template.Templates;
import fr.palier.app.outreach.campaign.Campaigns;
import fr.palier.app.portfolio.Branch;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.message.Plain;
import fr.palier.engine.message.Plain.Hint;
import fr.palier.engine.text.Lang;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A notice to those who live in a place, in three steps: what it says, where it goes, and all that stands guard over it. */
@Controller
class NoticeController {
    private static final String PAGE = "/messages/avis/nouveau";

    private final Sends sends;
    private final Outlooks outlooks;
    private final Templates templates;
    private final Tenancies tenancies;
    private final Campaigns campaigns;
    private final NoticeSources sources;
    private final Relaying relaying;

    @SuppressWarnings("checkstyle:ParameterNumber") // what the three steps show
    NoticeController(
            Sends sends,
            Outlooks outlooks,
            Templates templates,
            Tenancies tenancies,
            Campaigns campaigns,
            NoticeSources sources,
            Relaying relaying) {
        this.sends = sends;
        this.outlooks = outlooks;
        this.templates = templates;
        this.tenancies = tenancies;
        this.campaigns = campaigns;
        this.sources = sources;
        this.relaying = relaying;
    }

    /** Where it can go. */
    record Choices(List<String> cities, List<Branch> branches, boolean areas) {}

    /**
     * The page.
     *
     * @param step that is to be filled in now, from 1
     * @param last what is seen at the last step
     */
    record Page(int step, NoticeForm form, Choices choices, List<Hint> hints, String sensitive, Optional<Last> last) {}

    /**
     * All that is seen before it is prepared.
     *
     * @param relays partners that are told of it too
     */
    record Last(Outlook outlook, List<Relay> relays) {}

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(PAGE)
    ModelAndView first(Scope scope, @ModelAttribute("form") NoticeForm form, Model model) {
        try {
            NoticeForm begun = found(scope, form)
                    .map(one -> NoticeForm.of(Typed.text(form.source()), one.told()))
                    .orElse(form);
            return new ModelAndView(show(scope, 1, begun, Optional.empty(), model), model.asMap());
        } catch (Refused reason) {
            return refused(scope, 1, form, reason, model);
        }
    }

    private Optional<Found> found(Scope scope, NoticeForm form) {
        return Optional.of(Typed.text(form.source()))
                .filter(name -> !name.isEmpty())
                .map(name -> sources.find(scope, name));
    }

    /** A step that was filled in: the next one, or the same where something is missing. */
    @SuppressWarnings("checkstyle:ParameterNumber") // what an address and its form say
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(PAGE)
    ModelAndView next(
            Scope scope,
            Lang lang,
            @ModelAttribute("form") NoticeForm form,
            @RequestParam(required = false) @Nullable String retour,
            HttpServletResponse response,
            Model model) {
        if (retour != null) {
            return new ModelAndView(show(scope, 1, form, Optional.empty(), model), model.asMap());
        }
        try {
            sends.check(scope, form.said(outlooks.now()));
        } catch (Refused reason) {
            return refused(scope, 1, form, reason, model);
        }
        if (form.step() == 1) {
            // nothing of anybody is on it: "back" from the next step shows it as it was, and sends nothing again
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=600");
            return new ModelAndView(show(scope, 2, form, Optional.empty(), model), model.asMap());
        }
        try {
            return new ModelAndView(show(scope, 3, form, Optional.of(last(scope, lang, form)), model), model.asMap());
        } catch (Refused reason) {
            return refused(scope, 2, form, reason, model);
        }
    }

    private Last last(Scope scope, Lang lang, NoticeForm form) {
        Terms terms = form.terms(outlooks.now());
        sends.check(scope, terms);
        int version = templates.latest(scope, terms.purpose()).version();
        return new Last(outlooks.outlook(scope, terms, 0, version, true, lang), relaying.ahead(scope, terms));
    }

    /** Prepares it and rehearses it; it goes once it is launched from its page. */
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @Once
    @PostMapping("/messages/avis")
    ModelAndView create(Scope scope, @ModelAttribute("form") NoticeForm form, Model model) {
        try {
            Send made = sends.create(
                    scope, form.terms(outlooks.now()), found(scope, form).map(Found::source));
            relaying.leaveOut(scope, made, form.leftOut());
            sends.rehearse(scope, new Seen(made.publicId(), made.version()));
            return new ModelAndView("redirect:/messages/envois/" + made.publicId());
        } catch (Refused reason) {
            return refused(scope, 2, form, reason, model);
        }
    }

    private ModelAndView refused(Scope scope, int step, NoticeForm form, Refused reason, Model model) {
        model.addAttribute("trouble", reason);
        return new ModelAndView(
                show(scope, step, form, Optional.empty(), model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(Scope scope, int step, NoticeForm form, Optional<Last> last, Model model) {
        model.addAttribute(
                "page",
                new Page(
                        step,
                        form,
                        new Choices(campaigns.cities(scope), tenancies.branches(scope), campaigns.knowsAreas(scope)),
                        Plain.hints(Typed.text(form.texte()), form.lang()),
                        Sends.sensitive(form.purpose(), Typed.text(form.texte())),
                        last));
        return "messages/notice";
    }
}
