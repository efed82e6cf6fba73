package fr.palier.app.identity;

import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.StepUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** My account: my name and language, my password, my second factor, where I am signed in. */
@Controller
class AccountController {
    private final MyAccount mine;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Audit audit;
    private final LocaleResolver locales;

    AccountController(
            MyAccount mine,
            Accounts accounts,
            SecondFactors factors,
            Sessions sessions,
            Audit audit,
            LocaleResolver locales) {
        this.mine = mine;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.audit = audit;
        this.locales = locales;
    }

    /** A password that is to follow another. */
    record NewPassword(String current, String password) {
        NewPassword {
            current = Objects.requireNonNullElse(current, "");
            password = Objects.requireNonNullElse(password, "");
        }

        @Override
        public String toString() {
            return "a new password";
        }
    }

    @Allowed
    @GetMapping("/compte")
    String page(Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("page", mine.page(actor.person(), sessionOf(request)));
        return "identity/account";
    }

    /** The id of the session of a request; a request without one (in a test) has none. */
    private static String sessionOf(HttpServletRequest request) {
        return request.getSession().getId();
    }

    @Allowed
    @PostMapping("/compte")
    String change(
            Actor actor,
            @RequestParam String name,
            @RequestParam String lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        String chosen = lang.equals("en") ? "en" : "fr";
        mine.rename(actor.person(), name, chosen);
        locales.setLocale(request, response, Locale.of(chosen));
        return "redirect:/compte?enregistre";
    }

    @Allowed
    @PostMapping("/compte/mot-de-passe")
    String password(
            Actor actor,
            @ModelAttribute("given") NewPassword given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            if (!accounts.isPassword(actor.person(), given.current)) {
                throw new Refused("identity.account.wrong-password");
            }
            accounts.setPassword(actor.person(), given.password);
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal);
            return page(actor, request, model);
        }
        sessions.endOthers(actor.person(), sessionOf(request));
        request.changeSessionId();
        audit.record(actor, "password.changed", subject(actor.person()));
        return "redirect:/compte?change";
    }

    @Allowed
    @StepUp
    @PostMapping("/compte/codes")
    String codes(Actor actor, Model model) {
        audit.record(actor, "recovery-codes.made", subject(actor.person()));
        return EnrolmentController.codes(factors.freshCodes(actor.person()), "/compte", model);
    }

    @Allowed
    @PostMapping("/compte/sessions/{key}")
    String end(Actor actor, @PathVariable String key) {
        sessions.end(actor.person(), key);
        return "redirect:/compte?sessions";
    }

    /** Signs out everywhere, here too. */
    @Allowed
    @PostMapping("/compte/sessions")
    String endAll(Actor actor, HttpServletRequest request) {
        sessions.endAll(actor.person());
        request.getSession().invalidate();
        audit.record(actor, "signed-out-everywhere", subject(actor.person()));
        return "redirect:/connexion?parti";
    }

    static String subject(UUID person) {
        return "person:" + person;
    }
}
