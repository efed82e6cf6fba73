package fr.palier.app.signing;

import fr.palier.app.identity.guard.NetworkAddress;
import fr.palier.app.identity.guard.Throttle;
import fr.palier.app.identity.guard.Throttle.Limit;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.signing.Household.Shown;
import fr.palier.engine.text.Lang;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where somebody who has no account reads a plan and signs it. The token leaves the address at once; whatever is wrong with a link,
 * the page is the same, and says whom to call.
 */
@Controller
class SigningController {
    private static final String HERE = "/mon-espace/signer";

    private final Household household;
    private final Throttle throttle;

    SigningController(Household household, Throttle throttle) {
        this.household = household;
        this.throttle = throttle;
    }

    /** What somebody wrote in the place of a signature. */
    record Form(@Nullable String name, @Nullable Boolean agreed) {
        String typed() {
            return Objects.requireNonNullElse(name, "");
        }

        boolean isAgreed() {
            return Boolean.TRUE.equals(agreed);
        }

        @Override
        public String toString() {
            return "Form[•••]";
        }
    }

    @Allowed(toEverybody = true)
    @GetMapping(HERE + "/{token}")
    String opened(@PathVariable String token, HttpServletRequest request) {
        SigningVisit.keep(request, token);
        return "redirect:" + HERE;
    }

    @Allowed(toEverybody = true)
    @GetMapping(HERE)
    String page(Lang lang, HttpServletRequest request, HttpServletResponse response, Model model) {
        String token = SigningVisit.token(request);
        if (isTooOften(request)) {
            return gone(response);
        }
        Optional<Shown> shown = SigningVisit.isProved(request) ? household.shown(token) : Optional.empty();
        boolean good = shown.isPresent() || household.isGood(token);
        if (!good) {
            return gone(response);
        }
        throttle.giveBack(Limit.ADDRESS, counted(request));
        if (model.getAttribute("refused") instanceof String key) {
            model.addAttribute("refusal", new Refused(key));
        }
        shown.ifPresent(one -> model.addAttribute("page", new SigningPage(one, lang)));
        return shown.isPresent() ? "signing/sign" : "signing/prove";
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "signing/gone";
    }

    private boolean isTooOften(HttpServletRequest request) {
        return throttle.take(Limit.ADDRESS, counted(request)).isPresent();
    }

    private static String counted(HttpServletRequest request) {
        return "signing " + NetworkAddress.of(request);
    }

    @Allowed(toEverybody = true)
    @PostMapping(HERE + "/entrer")
    String prove(
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes said) {
        return answer(request, response, said, () -> {
            household.prove(SigningVisit.token(request), number);
            SigningVisit.prove(request);
        });
    }

    @Allowed(toEverybody = true)
    @PostMapping(HERE)
    String sign(
            @ModelAttribute("form") Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes said) {
        said.addFlashAttribute("typed", form.typed());
        return answer(request, response, said, () -> household.sign(proved(request), form.typed(), form.isAgreed()));
    }

    @Allowed(toEverybody = true)
    @PostMapping(HERE + "/parler")
    String talk(HttpServletRequest request, HttpServletResponse response, RedirectAttributes said) {
        return answer(request, response, said, () -> household.talk(proved(request)));
    }

    private static String proved(HttpServletRequest request) {
        if (!SigningVisit.isProved(request)) {
            throw new NotFound();
        }
        return SigningVisit.token(request);
    }

    /** Leads back to the page in any case, with why not where it was refused: going back or reloading sends nothing again. */
    private String answer(
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes said, Runnable act) {
        if (isTooOften(request)) {
            return gone(response);
        }
        try {
            act.run();
            throttle.giveBack(Limit.ADDRESS, counted(request));
        } catch (NotFound gone) {
            return gone(response);
        } catch (Refused refusal) {
            said.addFlashAttribute("refused", refusal.key());
        }
        return "redirect:" + HERE;
    }

    @Allowed(toEverybody = true)
    @GetMapping(HERE + "/plan")
    ResponseEntity<byte[]> pdf(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"plan.pdf\"")
                .body(household.pdf(proved(request)));
    }
}
