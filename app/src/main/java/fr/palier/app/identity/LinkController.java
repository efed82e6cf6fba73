package fr.palier.app.identity;

import fr.palier.app.identity.Recovery.Proof;
import fr.palier.app.identity.store.Link;
import fr.palier.app.identity.store.Link.Kind;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The pages that links open. A link's token is taken out of the address at once, into the session: it stays in no history and
 * goes to nobody as the page one came from. Looking uses nothing up, so that a scanner of mail may look too.
 */
@Controller
class LinkController {
    private final Joining joining;
    private final Recovery recovery;
    private final Accounts accounts;
    private final Providers providers;
    private final Visit visit;

    LinkController(Joining joining, Recovery recovery, Accounts accounts, Providers providers, Visit visit) {
        this.joining = joining;
        this.recovery = recovery;
        this.accounts = accounts;
        this.providers = providers;
        this.visit = visit;
    }

    /** What is filled in to open an account. */
    record NewAccount(String name, String email, String password) {
        NewAccount {
            name = Objects.requireNonNullElse(name, "");
            email = Objects.requireNonNullElse(email, "");
            password = Objects.requireNonNullElse(password, "");
        }

        @Override
        public String toString() {
            return "a new account";
        }
    }

    /** What is filled in to get back in. */
    record Proved(Proof proof, String given, String password) {
        Proved {
            proof = Objects.requireNonNullElse(proof, Proof.CODE);
            given = Objects.requireNonNullElse(given, "");
            password = Objects.requireNonNullElse(password, "");
        }

        @Override
        public String toString() {
            return "a proof";
        }
    }

    @Allowed(toEverybody = true)
    @GetMapping("/premier-compte/{token}")
    String firstAccount(@PathVariable String token, HttpServletRequest request) {
        return opened(Kind.FIRST_ACCOUNT, token, request);
    }

    @Allowed(toEverybody = true)
    @GetMapping("/invitation/{token}")
    String invitation(@PathVariable String token, HttpServletRequest request) {
        return opened(Kind.INVITATION, token, request);
    }

    @Allowed(toEverybody = true)
    @GetMapping("/recuperation/{token}")
    String recovery(@PathVariable String token, HttpServletRequest request) {
        return opened(Kind.RECOVERY, token, request);
    }

    private static String opened(Kind kind, String token, HttpServletRequest request) {
        Visit.keepLink(request, token);
        return "redirect:/" + kind.page();
    }

    @Allowed(toEverybody = true)
    @GetMapping("/premier-compte")
    String firstAccount(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(Kind.FIRST_ACCOUNT, request, response, model);
    }

    @Allowed(toEverybody = true)
    @GetMapping("/invitation")
    String invitation(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(Kind.INVITATION, request, response, model);
    }

    @Allowed(toEverybody = true)
    @GetMapping("/recuperation")
    String recovery(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(Kind.RECOVERY, request, response, model);
    }

    private String page(Kind kind, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Link> link = joining.find(Visit.link(request), kind);
        if (link.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "identity/link-gone";
        }
        model.addAttribute("link", link.get());
        model.addAttribute("providers", providers.all());
        model.addAttribute("signedIn", visit.badge(request).isPresent());
        model.addAttribute("known", kind == Kind.INVITATION && joining.isKnown(link.get()));
        return "identity/" + kind.page();
    }

    @Allowed(toEverybody = true)
    @PostMapping("/premier-compte")
    String makeFirst(
            @ModelAttribute("given") NewAccount given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return make(Kind.FIRST_ACCOUNT, given, request, response, model);
    }

    @Allowed(toEverybody = true)
    @PostMapping("/invitation")
    String makeInvited(
            @ModelAttribute("given") NewAccount given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return make(Kind.INVITATION, given, request, response, model);
    }

    private String make(
            Kind kind, NewAccount given, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            UUID person = joining.open(Visit.link(request), kind, given.email, given.name, given.password);
            return enter(person, request, response);
        } catch (Refused refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(kind, request, response, model);
        }
    }

    private String enter(UUID person, HttpServletRequest request, HttpServletResponse response) {
        return SignInController.follow(accounts.next(person), visit, request, response);
    }

    /** Takes up an invitation with the account that one has. */
    @Allowed
    @PostMapping("/compte/invitation")
    String accept(Actor actor, HttpServletRequest request) {
        joining.accept(Visit.link(request), actor.person());
        return "redirect:/";
    }

    @Allowed(toEverybody = true)
    @PostMapping("/recuperation")
    String recover(
            @ModelAttribute("given") Proved given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            UUID person = recovery.recover(Visit.link(request), given.proof, given.given, given.password);
            return given.proof == Proof.CODE
                    ? "redirect:" + visit.begin(request, response, person)
                    : enter(person, request, response);
        } catch (Refused refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(Kind.RECOVERY, request, response, model);
        }
    }
}
