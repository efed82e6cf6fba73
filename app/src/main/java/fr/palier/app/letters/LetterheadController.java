package fr.palier.app.letters;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What stands on a landlord's letters. */
@Controller
class LetterheadController {
    private static final String PAGE = "/reglages/courriers";

    private final Letterheads heads;

    LetterheadController(Letterheads heads) {
        this.heads = heads;
    }

    /** What was typed and handed in. */
    record Form(
            int version,
            @Nullable String address,
            @Nullable String town,
            @Nullable String phone,
            @Nullable String hours,
            @Nullable String signatory,
            @Nullable String office,
            @Nullable MultipartFile picture,
            @Nullable Boolean withoutLogo) {
        /** With the logo of before, unless another comes or it is to go. */
        Letterhead head(Letterhead before) {
            return new Letterhead(
                    version,
                    before.name(),
                    List.of(typed(address).split("\\R", -1)),
                    typed(town),
                    typed(phone),
                    typed(hours),
                    typed(signatory),
                    typed(office),
                    Boolean.TRUE.equals(withoutLogo) ? Optional.empty() : before.logo());
        }

        private static String typed(@Nullable String text) {
            return Objects.requireNonNullElse(text, "").strip();
        }

        Optional<Logo> logo() throws IOException {
            if (picture == null || picture.isEmpty()) {
                return Optional.empty();
            }
            if (picture.getSize() > Logo.MOST) {
                throw new Refused("letters.logo.too-large", picture.getSize() / 1000, Logo.MOST / 1000);
            }
            return Optional.of(Logo.of(picture.getBytes()));
        }
    }

    @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
    @GetMapping(PAGE)
    String page(Scope scope, Model model) {
        return show(scope, heads.of(scope), model);
    }

    private String show(Scope scope, Letterhead head, Model model) {
        model.addAttribute("head", head);
        model.addAttribute("change", heads.lastChange(scope).orElse(null));
        return "letters/head";
    }

    @Once
    @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
    @PostMapping(PAGE)
    ModelAndView change(Scope scope, @ModelAttribute Form form, Model model) throws IOException {
        Letterhead before = heads.of(scope);
        Letterhead typed = form.head(before);
        try {
            Optional<Logo> logo = form.logo();
            heads.change(scope, logo.isPresent() ? typed.with(logo) : typed);
            return new ModelAndView("redirect:" + PAGE);
        } catch (Refused refusal) {
            model.addAttribute("refusal", refusal);
            boolean meanwhile = refusal.key().equals("letters.head.changed-meanwhile");
            model.addAttribute("now", meanwhile ? before : null);
            Letterhead again = meanwhile ? typed.at(before.version()) : typed;
            ModelAndView page = new ModelAndView(show(scope, again, model), model.asMap());
            page.setStatus(meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
