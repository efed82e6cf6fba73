package fr.palier.app.identity;

import fr.palier.app.identity.guard.QrCode;
import fr.palier.app.identity.guard.Totp;
import fr.palier.app.identity.store.Person;
import fr.palier.app.identity.store.PersonStore;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.StepUp;
import fr.palier.app.shared.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a person ties an authenticator application to the account: when they first sign in, or later by choice. */
@Controller
class EnrolmentController {
    private static final String PENDING = "palier.pending-secret";

    private final SecondFactors factors;
    private final PersonStore people;
    private final Visit visit;
    private final Transactions transactions;

    EnrolmentController(SecondFactors factors, PersonStore people, Visit visit, Transactions transactions) {
        this.factors = factors;
        this.people = people;
        this.visit = visit;
        this.transactions = transactions;
    }

    @Allowed(toEverybody = true)
    @GetMapping("/connexion/protection")
    String first(HttpServletRequest request, Model model) {
        return visit.enrolling(request)
                .map(person -> page(person, request, model))
                .orElse("redirect:/connexion?perime");
    }

    @Allowed(toEverybody = true)
    @PostMapping("/connexion/protection")
    String first(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<UUID> person = visit.enrolling(request);
        if (person.isEmpty()) {
            return "redirect:/connexion?perime";
        }
        Optional<List<String>> codes = factors.enrol(person.get(), secret(request), code);
        if (codes.isEmpty()) {
            return wrong(person.get(), request, response, model);
        }
        return codes(codes.get(), visit.begin(request, response, person.get()), model);
    }

    @Allowed
    @StepUp
    @GetMapping("/compte/application")
    String later(Actor actor, HttpServletRequest request, Model model) {
        return page(actor.person(), request, model);
    }

    @Allowed
    @StepUp
    @PostMapping("/compte/application")
    String later(
            Actor actor,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return factors.enrol(actor.person(), secret(request), code)
                .map(codes -> {
                    request.getSession().removeAttribute(PENDING);
                    return codes(codes, "/compte", model);
                })
                .orElseGet(() -> wrong(actor.person(), request, response, model));
    }

    private String page(UUID id, HttpServletRequest request, Model model) {
        Person person = transactions.unscoped(() -> people.find(id)).orElseThrow();
        String secret = secret(request);
        model.addAttribute("square", QrCode.of(Totp.address(secret, person.email())));
        model.addAttribute("secret", Totp.inGroups(secret));
        model.addAttribute("later", visit.badge(request).isPresent());
        return "identity/enrolment";
    }

    private String wrong(UUID person, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("error", "identity.second-factor.wrong");
        return page(person, request, model);
    }

    static String codes(List<String> codes, String next, Model model) {
        model.addAttribute("codes", codes);
        model.addAttribute("next", next);
        return "identity/recovery-codes";
    }

    /** The secret offered in this session, the same until it is confirmed. */
    private static String secret(HttpServletRequest request) {
        if (request.getSession().getAttribute(PENDING) instanceof String secret) {
            return secret;
        }
        String fresh = Totp.freshSecret();
        request.getSession().setAttribute(PENDING, fresh);
        return fresh;
    }
}
