package fr.palier.app.tenant;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page by which a tenant comes in. The token leaves the address at once; the link is used up when the page is sent. */
@Controller
class TenantDoorController {
    private final TenantLinks links;

    TenantDoorController(TenantLinks links) {
        this.links = links;
    }

    @Allowed(toEverybody = true)
    @GetMapping("/mon-espace/entrer/{token}")
    String opened(@PathVariable String token, HttpServletRequest request) {
        TenantVisit.keepLink(request, token);
        return "redirect:/mon-espace/entrer";
    }

    @Allowed(toEverybody = true)
    @GetMapping("/mon-espace/entrer")
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Entered> entered = TenantVisit.of(request);
        Optional<Boolean> more = links.asksForMore(TenantVisit.link(request), TenantVisit.browser(request));
        if (entered.isEmpty() && more.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("entered", entered.orElse(null));
        model.addAttribute("good", more.isPresent());
        model.addAttribute("more", more.orElse(false));
        return "tenant/enter";
    }

    @Allowed(toEverybody = true)
    @PostMapping("/mon-espace/entrer")
    String enter(
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            String token = TenantVisit.link(request);
            TenantVisit.begin(request, links.enter(token, TenantVisit.browser(request), number));
            return "redirect:/mon-espace/entrer";
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal);
            return page(request, response, model);
        }
    }
}
