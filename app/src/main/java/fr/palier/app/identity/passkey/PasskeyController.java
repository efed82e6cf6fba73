package fr.palier.app.identity.passkey;

import fr.palier.app.identity.Visit;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.StepUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What {@code passkey.js} asks, in JSON; and the form that takes a passkey away. */
@Controller
class PasskeyController {
    private static final String CHALLENGE = "palier.challenge";

    private final Passkeys passkeys;
    private final Visit visit;
    private final Audit audit;

    PasskeyController(Passkeys passkeys, Visit visit, Audit audit) {
        this.passkeys = passkeys;
        this.visit = visit;
        this.audit = audit;
    }

    @Allowed(toEverybody = true)
    @PostMapping("/connexion/cle/question")
    ResponseEntity<String> showing(HttpSession session) {
        return asked(session, passkeys.showing());
    }

    /** Comes in by a passkey, which is both factors at once. */
    @Allowed(toEverybody = true)
    @PostMapping("/connexion/cle")
    ResponseEntity<Map<String, String>> shown(
            @RequestBody String answer, HttpServletRequest request, HttpServletResponse response) {
        UUID person = passkeys.shown(takeChallenge(request.getSession()), answer);
        return go(visit.begin(request, response, person));
    }

    /** Shows again that it is the same person, by their passkey. */
    @Allowed
    @PostMapping("/compte/confirmation/cle")
    ResponseEntity<Map<String, String>> confirmed(Actor actor, @RequestBody String answer, HttpServletRequest request) {
        if (!passkeys.shown(takeChallenge(request.getSession()), answer).equals(actor.person())) {
            throw new Refused("identity.passkey.wrong");
        }
        visit.proved(request);
        return go(visit.onward(request));
    }

    /** For whoever has signed in, or gave their password and has no second factor yet. */
    @Allowed(toEverybody = true)
    @PostMapping("/connexion/protection/cle/question")
    ResponseEntity<String> firstMaking(HttpServletRequest request) {
        UUID person = visit.enrolling(request).orElseThrow(NotFound::new);
        return asked(request.getSession(), passkeys.making(person));
    }

    @Allowed(toEverybody = true)
    @PostMapping("/connexion/protection/cle")
    ResponseEntity<Map<String, String>> firstMade(
            @RequestBody String answer,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request,
            HttpServletResponse response) {
        UUID person = visit.enrolling(request).orElseThrow(NotFound::new);
        passkeys.made(person, takeChallenge(request.getSession()), answer, label);
        return go(visit.begin(request, response, person));
    }

    @Allowed
    @StepUp
    @PostMapping("/compte/cles/question")
    ResponseEntity<String> making(Actor actor, HttpSession session) {
        return asked(session, passkeys.making(actor.person()));
    }

    @Allowed
    @StepUp
    @PostMapping("/compte/cles")
    ResponseEntity<Map<String, String>> made(
            Actor actor,
            @RequestBody String answer,
            @RequestParam(defaultValue = "") String label,
            HttpSession session) {
        passkeys.made(actor.person(), takeChallenge(session), answer, label);
        audit.record(actor, "passkey.made", "person:" + actor.person());
        return go("/compte?enregistre");
    }

    @Allowed
    @StepUp
    @PostMapping("/compte/cles/{key}/retrait")
    String remove(Actor actor, @PathVariable String key) {
        passkeys.remove(actor.person(), key);
        audit.record(actor, "passkey.removed", "person:" + actor.person());
        return "redirect:/compte?enregistre";
    }

    private static ResponseEntity<String> asked(HttpSession session, Passkeys.Question question) {
        session.setAttribute(CHALLENGE, question.challenge());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(question.json());
    }

    /** What was asked last in this session, once: an answer is good for its own question alone. */
    private static String takeChallenge(HttpSession session) {
        Object challenge = session.getAttribute(CHALLENGE);
        session.removeAttribute(CHALLENGE);
        if (challenge instanceof String text) {
            return text;
        }
        throw new Refused("identity.passkey.wrong");
    }

    private static ResponseEntity<Map<String, String>> go(String address) {
        return ResponseEntity.ok(Map.of("address", address));
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<Map<String, String>> refused(Refused refusal) {
        return ResponseEntity.unprocessableContent().body(Map.of("refused", refusal.key()));
    }
}
