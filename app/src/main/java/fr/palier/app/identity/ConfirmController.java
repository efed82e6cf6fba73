package fr.palier.app.identity;

import fr.palier.app.identity.guard.WaitingForm;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Allowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks whether it is still the person who signed in, before what matters most: see {@link fr.palier.app.shared.StepUp}. */
@Controller
class ConfirmController {
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Visit visit;

    ConfirmController(Accounts accounts, SecondFactors factors, Visit visit) {
        this.accounts = accounts;
        this.factors = factors;
        this.visit = visit;
    }

    /** A password or a code, whichever the person has at hand. */
    record Given(String proof) {
        Given {
            proof = Objects.requireNonNullElse(proof, "");
        }

        @Override
        public String toString() {
            return "a proof";
        }
    }

    @Allowed
    @GetMapping("/compte/confirmation")
    String page(Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("waits", WaitingForm.isThere(request));
        model.addAttribute("hasTotp", factors.hasTotp(actor.person()));
        model.addAttribute("hasPasskey", factors.hasPasskey(actor.person()));
        return "identity/confirm";
    }

    @Allowed
    @PostMapping("/compte/confirmation")
    String confirm(
            Actor actor,
            @ModelAttribute("given") Given given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean code = given.proof.strip().matches("[0-9 ]{6,7}");
        boolean right =
                code ? factors.accepts(actor.person(), given.proof) : accounts.isPassword(actor.person(), given.proof);
        if (!right) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("error", "identity.confirm.wrong");
            return page(actor, request, model);
        }
        visit.proved(request);
        return "redirect:" + visit.onward(request);
    }

    /** Sends once more what somebody had sent before they showed that it is they: their browser does it, or they press. */
    @Allowed
    @GetMapping(WaitingForm.PAGE)
    String onward(HttpServletRequest request, Model model) {
        Optional<WaitingForm> form = WaitingForm.take(request);
        if (form.isEmpty()) {
            return "redirect:" + visit.takeReturn(request);
        }
        model.addAttribute("waiting", form.get());
        model.addAttribute("back", Visit.wanted(request));
        return "identity/confirmed";
    }
}
