package fr.palier.app.dossier.referral;

import fr.palier.app.dossier.referral.Referral.Act;
import fr.palier.app.dossier.referral.Referral.Reason;
import fr.palier.app.dossier.referral.Referrals.Deciding;
import fr.palier.app.dossier.referral.RequestStore.After;
import fr.palier.app.dossier.words.Attempt;
import fr.palier.app.dossier.words.Coded;
import fr.palier.app.dossier.words.Fields;
import fr.palier.app.dossier.words.Wording;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.words.Sensitive;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A partner's own pages: what it received, and its answers. */
@Controller
class InboxController {
    private static final String ONE = "/demandes/{id:[0-9]{1,18}}";
    private static final int PAGE = 50;

    private final Inbox inbox;
    private final MessageSource messages;

    InboxController(Inbox inbox, MessageSource messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    /**
     * The list.
     *
     * @param partner nothing for somebody who was not yet told to work for one
     */
    record Listing(Optional<Partner> partner, List<Request> requests, boolean more, Wording words) {
        public String day(LocalDate day) {
            return words.day(day);
        }
    }

    /** One request. */
    record Page(Request request, Attempt attempt, Wording words) {
        public List<Reason> reasons() {
            return List.of(Reason.values());
        }

        public String day(LocalDate day) {
            return words.day(day);
        }
    }

    @Allowed(Role.PARTNER)
    @GetMapping("/demandes")
    ModelAndView list(
            Actor actor,
            Lang lang,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> jour,
            @RequestParam(defaultValue = "0") long apres) {
        Optional<Partner> partner = inbox.partner(actor);
        After after = jour.map(day -> new After(day, apres)).orElse(After.START);
        List<Request> found =
                partner.map(one -> inbox.page(one, after, PAGE + 1)).orElse(List.of());
        return new ModelAndView(
                "dossier/inbox",
                "page",
                new Listing(
                        partner,
                        found.stream().limit(PAGE).toList(),
                        found.size() > PAGE,
                        new Wording(messages, lang)));
    }

    @Allowed(Role.PARTNER)
    @GetMapping(ONE)
    ModelAndView page(Actor actor, Lang lang, @PathVariable long id) {
        return show(actor, lang, id, Attempt.NONE);
    }

    @Allowed(Role.PARTNER)
    @Once
    @PostMapping(ONE + "/reponse")
    ModelAndView answer(Actor actor, Lang lang, @PathVariable long id, @RequestParam Map<String, String> fields) {
        try {
            Fields typed = new Fields(fields);
            inbox.decide(actor, id, typed.version(), deciding(typed));
            return new ModelAndView("redirect:/demandes/" + id);
        } catch (Refused reason) {
            Attempt attempt = new Attempt(form(fields), fields, Optional.of(reason), List.of());
            ModelAndView page = show(actor, lang, id, attempt);
            page.setStatus(attempt.meanwhile() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        } catch (Sensitive words) {
            ModelAndView page =
                    show(actor, lang, id, new Attempt(form(fields), fields, Optional.empty(), words.findings()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /** A partner accepts, declines or answers: only the landlord takes a question back. */
    private static Deciding deciding(Fields typed) {
        Act act = Coded.find(Act.class, typed.text("act"))
                .filter(one -> one != Act.WITHDRAW)
                .orElseThrow(NotFound::new);
        return new Deciding(act, Coded.find(Reason.class, typed.text("reason")), typed.wordsOrNothing());
    }

    private static String form(Map<String, String> fields) {
        return new Fields(fields).text("act");
    }

    private ModelAndView show(Actor actor, Lang lang, long id, Attempt attempt) {
        return new ModelAndView(
                "dossier/request", "page", new Page(inbox.read(actor, id), attempt, new Wording(messages, lang)));
    }
}
