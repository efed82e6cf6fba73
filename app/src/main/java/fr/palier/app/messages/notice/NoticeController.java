package fr.palier.app.messages.notice;

import fr.palier.app.messages.notice.NoticeSources.Found;
import fr.palier.app.messages.relay.PassedOver;
import fr.palier.app.messages.relay.Relay;
import fr.palier.app.messages.sending.Checks;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A notice to those who live in a place, in three steps, each with an address of its own: what it says, where it goes, and all that
 * stands guard over it.
 */
@Controller
class NoticeController {
    private static final String NEW = NoticeDraft.PAGES + "nouveau";
    private static final String ONE = NoticeDraft.PAGES + "{draft:[0-9]{1,18}}";
    private static final int LAST = 3;

    private final Sends sends;
    private final Checks checks;
    private final Outlooks outlooks;
    private final Templates templates;
    private final Tenancies tenancies;
    private final Campaigns campaigns;
    private final NoticeSources sources;
    private final Relaying relaying;

    private final NoticeDrafts drafts;

    @SuppressWarnings("checkstyle:ParameterNumber") // what the three steps show
    NoticeController(
            Sends sends,
            Checks checks,
            Outlooks outlooks,
            Templates templates,
            Tenancies tenancies,
            Campaigns campaigns,
            NoticeSources sources,
            Relaying relaying,
            NoticeDrafts drafts) {
        this.sends = sends;
        this.checks = checks;
        this.outlooks = outlooks;
        this.templates = templates;
        this.tenancies = tenancies;
        this.campaigns = campaigns;
        this.sources = sources;
        this.relaying = relaying;
        this.drafts = drafts;
    }

    /** Where it can go. */
    record Choices(List<String> cities, List<Branch> branches, boolean areas) {}

    /**
     * The page.
     *
     * @param draft as it is shown: what was refused stands in it, and is not kept
     * @param step that is to be filled in now, from 1
     * @param others that the person began before
     * @param last what is seen at the last step
     */
    record Page(
            NoticeDraft draft,
            int step,
            List<NoticeDraft> others,
            Choices choices,
            List<Hint> hints,
            String sensitive,
            Optional<Last> last) {
        public NoticeForm form() {
            return draft.form();
        }

        /** Whether no way was chosen so far. */
        public boolean fresh() {
            return draft.steps() < 2;
        }
    }

    /**
     * All that is seen before it is prepared.
     *
     * @param relays partners that are told of it too
     * @param passedOver partners that are told of other notices
     */
    record Last(Outlook outlook, List<Relay> relays, List<PassedOver> passedOver) {}

    /** Begins one, which from then on has an address of its own: each step is found there as it was typed. */
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(NEW)
    ModelAndView begin(Scope scope, @RequestParam(defaultValue = "") String source, Model model) {
        try {
            NoticeForm words = found(scope, source)
                    .map(one -> NoticeForm.of(source, one.told()))
                    .orElse(NoticeForm.EMPTY);
            return to(drafts.begin(scope, words).page(1));
        } catch (Refused reason) {
            return refused(scope, 1, drafts.begin(scope, NoticeForm.EMPTY), reason, model);
        }
    }

    private Optional<Found> found(Scope scope, @Nullable String source) {
        return Optional.of(Typed.text(source)).filter(name -> !name.isEmpty()).map(name -> sources.find(scope, name));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(ONE)
    String words(Scope scope, @PathVariable long draft, Model model) {
        return show(scope, 1, drafts.find(scope, draft), Optional.empty(), model);
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE)
    ModelAndView say(Scope scope, @PathVariable long draft, @ModelAttribute("form") NoticeForm form, Model model) {
        NoticeDraft filled = drafts.find(scope, draft).filled(1, form);
        try {
            checks.check(scope, filled.form().said(outlooks.now()));
            drafts.keep(scope, filled);
            return to(filled.page(2));
        } catch (Refused reason) {
            return refused(scope, 1, filled, reason, model);
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(ONE + "/lieu")
    ModelAndView place(Scope scope, @PathVariable long draft, Model model) {
        NoticeDraft begun = drafts.find(scope, draft);
        return begun.steps() < 1
                ? to(begun.page(1))
                : new ModelAndView(show(scope, 2, begun, Optional.empty(), model), model.asMap());
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/lieu")
    ModelAndView choose(Scope scope, @PathVariable long draft, @ModelAttribute("form") NoticeForm form, Model model) {
        NoticeDraft filled = drafts.find(scope, draft).filled(2, form);
        try {
            checks.check(scope, filled.form().terms(outlooks.now()));
            drafts.keep(scope, filled);
            return to(filled.page(LAST));
        } catch (Refused reason) {
            return refused(scope, 2, filled, reason, model);
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(ONE + "/relecture")
    ModelAndView read(Scope scope, Lang lang, @PathVariable long draft, Model model) {
        NoticeDraft begun = drafts.find(scope, draft);
        if (begun.steps() < 2) {
            return to(begun.page(begun.steps() + 1));
        }
        try {
            Last last = last(scope, lang, begun.form());
            return new ModelAndView(show(scope, LAST, begun, Optional.of(last), model), model.asMap());
        } catch (Refused reason) {
            return refused(scope, 2, begun, reason, model);
        }
    }

    private Last last(Scope scope, Lang lang, NoticeForm form) {
        Terms terms = form.terms(outlooks.now());
        checks.check(scope, terms);
        int version = templates.latest(scope, terms.purpose()).version();
        return new Last(
                outlooks.outlook(scope, terms, 0, version, true, lang),
                relaying.ahead(scope, terms),
                relaying.passedOver(scope, terms));
    }

    /** Prepares it and rehearses it; it goes once it is launched from its page. */
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @Once
    @PostMapping(ONE + "/envoi")
    ModelAndView create(Scope scope, @PathVariable long draft, @ModelAttribute("form") NoticeForm form, Model model) {
        NoticeDraft begun = drafts.find(scope, draft);
        try {
            Send made = sends.create(
                    scope,
                    begun.form().terms(outlooks.now()),
                    found(scope, begun.form().source()).map(Found::source));
            relaying.leaveOut(scope, made, form.leftOut());
            sends.rehearse(scope, new Seen(made.publicId(), made.version()));
            drafts.remove(scope, draft);
            return to("/messages/envois/" + made.publicId());
        } catch (Refused reason) {
            return refused(scope, 2, begun, reason, model);
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/abandon")
    String giveUp(Scope scope, @PathVariable long draft) {
        drafts.remove(scope, drafts.find(scope, draft).id());
        return "redirect:" + NEW;
    }

    private static ModelAndView to(String page) {
        return new ModelAndView("redirect:" + page);
    }

    private ModelAndView refused(Scope scope, int step, NoticeDraft draft, Refused reason, Model model) {
        model.addAttribute("trouble", reason);
        return new ModelAndView(
                show(scope, step, draft, Optional.empty(), model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(Scope scope, int step, NoticeDraft draft, Optional<Last> last, Model model) {
        NoticeForm form = draft.form();
        model.addAttribute(
                "page",
                new Page(
                        draft,
                        step,
                        step == 1 ? others(scope, draft) : List.of(),
                        new Choices(campaigns.cities(scope), tenancies.branches(scope), campaigns.knowsAreas(scope)),
                        Plain.hints(Typed.text(form.texte()), form.lang()),
                        Checks.sensitive(form.purpose(), Typed.text(form.texte())),
                        last));
        return "messages/notice";
    }

    private List<NoticeDraft> others(Scope scope, NoticeDraft draft) {
        return drafts.begun(scope).stream()
                .filter(one -> one.id() != draft.id())
                .toList();
    }
}
