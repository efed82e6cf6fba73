package fr.palier.app.outreach.call;

import fr.palier.app.outreach.call.CallScreen.Visit;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Outcome;
import fr.palier.engine.outreach.Outcome.Then;
import fr.palier.engine.text.Lang;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a caller does with the person in hand. The address is always the same: {@link CallScreen} shows whom they have, and a form
 * that is refused comes back as it was filled in.
 */
@Controller
class CallController {
    private static final String HERE = "redirect:/appels";

    /** Outcomes after which a number is not called any more. */
    private static final Set<String> DROPPING = Arrays.stream(Outcome.values())
            .filter(outcome -> outcome.then() == Then.OTHER_NUMBER)
            .map(Outcome::code)
            .collect(Collectors.toSet());

    private final Calls calls;
    private final Drafts drafts;
    private final Deaths deaths;
    private final CallScreen screen;

    CallController(Calls calls, Drafts drafts, Deaths deaths, CallScreen screen) {
        this.calls = calls;
        this.drafts = drafts;
        this.deaths = deaths;
        this.screen = screen;
    }

    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/appels")
    String page(Scope scope, Lang lang, @RequestParam(defaultValue = "") String fait, Model model) {
        model.addAttribute("dropped", DROPPING.contains(fait));
        return screen.show(new Visit(scope, lang, model), CallForm.EMPTY);
    }

    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/suivante")
    ModelAndView next(Scope scope, Lang lang, Model model) {
        try {
            return new ModelAndView(calls.pull(scope) ? HERE : HERE + "?personne=0");
        } catch (Refused reason) {
            return screen.refused(new Visit(scope, lang, model), CallForm.EMPTY, reason);
        }
    }

    /** What came of the call; then the next person, unless the caller stops: whoever answered somebody asked for nobody else. */
    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @Once
    @PostMapping("/appels/issue")
    ModelAndView record(Scope scope, Lang lang, @RequestParam MultiValueMap<String, String> fields, Model model) {
        CallForm form = new CallForm(fields);
        try {
            boolean answering = calls.isAnswering(scope);
            boolean same = calls.record(scope, form.report());
            if (same) {
                return new ModelAndView(HERE + "?meme=1");
            }
            String done = HERE + "?fait=" + form.outcome().code();
            if (form.stops()) {
                return new ModelAndView(form.has("pause") ? done : done + form.word());
            }
            if (answering) {
                return new ModelAndView(done);
            }
            return new ModelAndView(goOn(scope) ? done : done + "&personne=0");
        } catch (Refused reason) {
            return screen.refused(new Visit(scope, lang, model), form, reason);
        }
    }

    private boolean goOn(Scope scope) {
        try {
            return calls.pull(scope);
        } catch (Refused closed) {
            return false; // the page says when calls begin again
        }
    }

    /** What was typed so far: by itself where there is a script, by a button where there is none. */
    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/brouillon")
    ModelAndView keep(Scope scope, Lang lang, @RequestParam MultiValueMap<String, String> fields, Model model) {
        CallForm form = new CallForm(fields);
        try {
            drafts.keep(scope, form);
            return new ModelAndView(HERE);
        } catch (Refused reason) {
            return screen.refused(new Visit(scope, lang, model), form, reason);
        }
    }

    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/rendue")
    String giveBack(Scope scope) {
        calls.giveBack(scope);
        return HERE + "?rendue=1";
    }

    /** The person says that they may be called for this again. */
    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/opposition")
    ModelAndView approachAgain(
            Scope scope, Lang lang, @RequestParam UUID bail, @RequestParam String objet, Model model) {
        try {
            calls.withdrawOpposition(scope, bail, objet);
            return new ModelAndView(HERE + "?leve=1");
        } catch (Refused reason) {
            return screen.refused(new Visit(scope, lang, model), CallForm.EMPTY, reason);
        }
    }

    /** The page is still open: whoever is in hand stays the caller's. */
    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/bail")
    ResponseEntity<Void> renew(Scope scope) {
        calls.renew(scope);
        return ResponseEntity.noContent().build();
    }

    /** A death was written down by mistake. */
    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/deces/retour")
    ModelAndView undoDeath(Scope scope, Lang lang, @RequestParam long appel, Model model) {
        try {
            deaths.undo(scope, appel);
            return new ModelAndView(HERE + "?retour=1");
        } catch (Refused reason) {
            return screen.refused(new Visit(scope, lang, model), CallForm.EMPTY, reason);
        }
    }
}
