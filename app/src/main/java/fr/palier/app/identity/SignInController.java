package fr.palier.app.identity;

import fr.palier.app.identity.Accounts.Origin;
import fr.palier.app.identity.guard.NetworkAddress;
import fr.palier.app.shared.Allowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which people sign in, and the one that asks for their second factor. */
@Controller
class SignInController {
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Providers providers;
    private final Visit visit;

    SignInController(Accounts accounts, SecondFactors factors, Providers providers, Visit visit) {
        this.accounts = accounts;
        this.factors = factors;
        this.providers = providers;
        this.visit = visit;
    }

    record Credentials(String email, String password) {
        Credentials {
            email = Objects.requireNonNullElse(email, "");
            password = Objects.requireNonNullElse(password, "");
        }

        @Override
        public String toString() {
            return "credentials";
        }
    }

    @Allowed(toEverybody = true)
    @GetMapping("/connexion")
    String page(HttpServletRequest request, Model model) {
        return visit.badge(request).isPresent() ? "redirect:/" : page(model);
    }

    private String page(Model model) {
        model.addAttribute("providers", providers.all());
        return "identity/sign-in";
    }

    @Allowed(toEverybody = true)
    @PostMapping("/connexion")
    String signIn(
            @ModelAttribute("given") Credentials given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Origin origin = new Origin(NetworkAddress.of(request), Visit.knownBrowser(request));
        return switch (accounts.signIn(given.email, given.password, origin)) {
            case SignIn.Wrong() -> refused(model, response, "identity.sign-in.refused");
            case SignIn.TooMany(Duration wait) -> tooMany(model, response, wait);
            case SignIn going -> follow(going, visit, request, response);
        };
    }

    /** Leads on: in, or to what is still missing. */
    static String follow(SignIn going, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return switch (going) {
            case SignIn.Complete done -> "redirect:" + visit.begin(request, response, done.person());
            case SignIn.NeedsSecondFactor needs -> {
                visit.halfway(request, needs.person());
                yield "redirect:/connexion/second-facteur";
            }
            case SignIn.NeedsEnrolment needs -> {
                visit.halfway(request, needs.person());
                yield "redirect:/connexion/protection";
            }
            case SignIn.Wrong no -> "redirect:/connexion";
            case SignIn.TooMany no -> "redirect:/connexion";
        };
    }

    private String refused(Model model, HttpServletResponse response, String key) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("error", key);
        return page(model);
    }

    private String tooMany(Model model, HttpServletResponse response, Duration wait) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        model.addAttribute("error", "identity.sign-in.too-many");
        model.addAttribute("minutes", wait.toMinutes() + 1);
        return page(model);
    }

    @Allowed(toEverybody = true)
    @GetMapping("/connexion/second-facteur")
    String secondFactor(HttpServletRequest request, Model model) {
        return visit.halfway(request)
                .map(person -> {
                    model.addAttribute("hasTotp", factors.hasTotp(person));
                    model.addAttribute("hasPasskey", factors.hasPasskey(person));
                    return "identity/second-factor";
                })
                .orElse("redirect:/connexion?perime");
    }

    @Allowed(toEverybody = true)
    @PostMapping("/connexion/second-facteur")
    String secondFactor(
            @ModelAttribute("given") Code given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return visit.halfway(request)
                .map(person -> {
                    if (factors.accepts(person, given.code)) {
                        return "redirect:" + visit.begin(request, response, person);
                    }
                    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                    model.addAttribute("error", "identity.second-factor.wrong");
                    return secondFactor(request, model);
                })
                .orElse("redirect:/connexion?perime");
    }

    record Code(String code) {
        Code {
            code = Objects.requireNonNullElse(code, "");
        }

        @Override
        public String toString() {
            return "a code";
        }
    }
}
