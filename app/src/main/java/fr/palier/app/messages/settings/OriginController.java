package fr.palier.app.messages.settings;

import fr.palier.app.messages.settings.Origins.Signed;
import fr.palier.app.messages.settings.SettingsStore.Decided;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** From whom a landlord's messages say that they come. */
@Controller
class OriginController {
    private static final String PAGE = "/messages/reglages/expediteur";

    private final OriginSettings settings;

    OriginController(OriginSettings settings) {
        this.settings = settings;
    }

    /** What was typed, and the version that was seen. */
    record Form(
            @Nullable Integer version,
            @Nullable String nom,
            @Nullable String adresse,
            @Nullable String reponse,
            @Nullable String sms) {
        static Form of(Signed now) {
            return new Form(now.version(), now.name(), now.mail(), now.replyTo(), now.sms());
        }

        Form at(int seen) {
            return new Form(seen, nom, adresse, reponse, sms);
        }

        Signed signed() {
            return new Signed(
                    Objects.requireNonNullElse(version, 0),
                    Typed.text(nom),
                    Typed.text(adresse),
                    Typed.text(reponse),
                    Typed.text(sms));
        }
    }

    /** The page. */
    record Page(Form form, List<Decided> decided, Lang lang) {
        public String day(Instant at) {
            return Days.day(at, lang);
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(PAGE)
    String page(Scope scope, Lang lang, Model model) {
        return show(scope, lang, Form.of(settings.now(scope)), model);
    }

    private String show(Scope scope, Lang lang, Form form, Model model) {
        model.addAttribute("page", new Page(form, settings.decided(scope), lang));
        return "messages/origin";
    }

    @Once
    @Allowed(Role.MANAGER)
    @PostMapping(PAGE)
    ModelAndView decide(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        try {
            settings.decide(scope, form.signed());
            return new ModelAndView("redirect:" + PAGE);
        } catch (Refused reason) {
            boolean meanwhile = reason.key().equals(SettingsStore.CHANGED);
            Signed now = settings.now(scope);
            model.addAttribute("trouble", reason);
            if (meanwhile) {
                model.addAttribute("theirs", now);
            }
            return new ModelAndView(
                    show(scope, lang, meanwhile ? form.at(now.version()) : form, model),
                    model.asMap(),
                    meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
