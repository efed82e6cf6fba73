package fr.palier.app.messages.template;

import fr.palier.app.messages.template.Preview.Reader;
import fr.palier.app.messages.template.Sender.About;
import fr.palier.app.messages.template.Template.Text;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.message.Placeholder;
import fr.palier.engine.message.Plain;
import fr.palier.engine.message.Plain.Hint;
import fr.palier.engine.message.Sms;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What messages say: read, changed, looked at as households will read it, kept as a new version by a manager. */
@Controller
class TemplatesController {
    private static final String PAGE = "/messages/modeles";

    private final Templates templates;
    private final Preview preview;
    private final MessageSource messages;

    TemplatesController(Templates templates, Preview preview, MessageSource messages) {
        this.templates = templates;
        this.preview = preview;
        this.messages = messages;
    }

    /** A hint at a text, by the name of its field. */
    record Hinted(String field, Hint hint) {}

    /**
     * The page.
     *
     * @param now the version that holds
     * @param readers empty where the text cannot be read
     */
    record Page(Purpose purpose, TemplateForm form, Template now, List<Hinted> hints, List<Reader> readers) {
        public Purpose[] purposes() {
            return Purpose.values();
        }

        public Placeholder[] places() {
            return Placeholder.values();
        }

        /** How long a text to a telephone is as it was typed, its places counted by their names. */
        public Sms typed(boolean french) {
            return Sms.of(Sms.plain((french ? form.french() : form.english()).sms()));
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(PAGE)
    String page(Scope scope, Lang lang, @RequestParam(defaultValue = "information") String objet, Model model) {
        Purpose purpose = Purpose.of(objet).orElseThrow(NotFound::new);
        Template now = templates.latest(scope, purpose);
        return show(scope, lang, TemplateForm.of(now), Optional.of(now), model);
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(PAGE + "/apercu")
    ModelAndView preview(Scope scope, Lang lang, @ModelAttribute TemplateForm form, Model model) {
        try {
            Template written = templates.check(scope, form.purpose(), form.french(), form.english());
            return new ModelAndView(show(scope, lang, form, Optional.of(written), model), model.asMap());
        } catch (Refused reason) {
            return refused(scope, lang, form, reason, model);
        }
    }

    @Allowed(Role.MANAGER)
    @Once
    @PostMapping(PAGE)
    ModelAndView keep(Scope scope, Lang lang, @ModelAttribute TemplateForm form, Model model) {
        try {
            templates.add(scope, form.seen(), new Template(form.purpose(), 0, form.french(), form.english()));
            return new ModelAndView(
                    "redirect:" + PAGE + "?objet=" + form.purpose().code());
        } catch (Refused reason) {
            return refused(scope, lang, form, reason, model);
        }
    }

    private ModelAndView refused(Scope scope, Lang lang, TemplateForm form, Refused reason, Model model) {
        boolean changed = reason.key().equals(Templates.CHANGED);
        Template now = templates.latest(scope, form.purpose());
        model.addAttribute("trouble", reason);
        model.addAttribute("meanwhile", changed);
        TemplateForm again = changed ? form.at(now.version()) : form;
        return new ModelAndView(
                show(scope, lang, again, Optional.empty(), model),
                model.asMap(),
                changed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(Scope scope, Lang lang, TemplateForm form, Optional<Template> readable, Model model) {
        Purpose purpose = form.purpose();
        About example = new About(0, say("templates.example.title", lang), say("templates.example.text", lang));
        model.addAttribute(
                "page",
                new Page(
                        purpose,
                        form,
                        templates.latest(scope, purpose),
                        hints(form),
                        readable.map(one -> preview.some(scope, one, example)).orElse(List.of())));
        return "messages/template";
    }

    private String say(String key, Lang lang) {
        return messages.getMessage(key, null, Locale.forLanguageTag(lang.of("fr", "en")));
    }

    private static List<Hinted> hints(TemplateForm form) {
        return Stream.concat(hints("fr", form.french(), Lang.FR), hints("en", form.english(), Lang.EN))
                .toList();
    }

    private static Stream<Hinted> hints(String code, Text text, Lang lang) {
        return Stream.of(new String[] {"subject", text.subject()}, new String[] {"body", text.body()}, new String[] {
                    "sms", text.sms()
                })
                .flatMap(part ->
                        Plain.hints(part[1], lang).stream().map(hint -> new Hinted(part[0] + "." + code, hint)));
    }
}
