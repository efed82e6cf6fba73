package fr.palier.app.messages.settings;

import fr.palier.app.messages.settings.SettingsStore.Decided;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a landlord decides about messages: how many a household may get, when somebody else decides, and what each costs. */
@Controller
class MessageSettingsController {
    private static final String PAGE = "/messages/reglages";
    private static final int MOST = 9_999;
    private static final BigDecimal MILLS = BigDecimal.valueOf(1_000);

    private final SettingsStore store;

    MessageSettingsController(SettingsStore store) {
        this.store = store;
    }

    /** What was typed, and the version that was seen. Prices are euros. */
    record Form(
            @Nullable Integer version,
            @Nullable String messages,
            @Nullable String jours,
            @Nullable String calme,
            @Nullable String nombreux,
            @Nullable String prixSms,
            @Nullable String prixCourrier,
            @Nullable String rappels,
            @Nullable String appels,
            @Nullable String connus) {
        static Form of(Settings now, Lang lang) {
            return new Form(
                    now.version(),
                    Integer.toString(now.capMessages()),
                    Integer.toString(now.capDays()),
                    Integer.toString(now.quietDays()),
                    Integer.toString(now.large()),
                    price(now.smsMills(), lang),
                    price(now.letterMills(), lang),
                    Integer.toString(now.callBacks()),
                    Integer.toString(now.callsAnHour()),
                    String.join("\n", now.known()));
        }

        private static String price(int mills, Lang lang) {
            return String.format(
                    lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH, "%.3f", BigDecimal.valueOf(mills, 3));
        }

        Form at(int seen) {
            return new Form(seen, messages, jours, calme, nombreux, prixSms, prixCourrier, rappels, appels, connus);
        }

        Settings settings() {
            return new Settings(
                    Objects.requireNonNullElse(version, 0),
                    number(messages, "cap-messages"),
                    number(jours, "cap-days"),
                    number(calme, "quiet-days"),
                    number(nombreux, "large"),
                    mills(prixSms, "sms-mills"),
                    mills(prixCourrier, "letter-mills"),
                    number(rappels, "call-backs"),
                    number(appels, "calls-an-hour"),
                    Typed.text(connus)
                            .lines()
                            .map(String::strip)
                            .filter(one -> !one.isEmpty())
                            .distinct()
                            .toList());
        }

        private static int number(@Nullable String typed, String field) {
            return Typed.number(typed, 0, MOST, 0, "sends.settings.not-a-number." + field);
        }

        private static int mills(@Nullable String typed, String field) {
            try {
                BigDecimal euros = new BigDecimal(
                        Typed.text(typed).replace(',', '.').replace("€", "").strip());
                return euros.multiply(MILLS).intValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw new Refused("sends.settings.not-a-number." + field, 0, MOST);
            }
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
        return show(scope, lang, Form.of(store.now(scope), lang), model);
    }

    private String show(Scope scope, Lang lang, Form form, Model model) {
        model.addAttribute("page", new Page(form, store.decided(scope), lang));
        return "messages/settings";
    }

    @Once
    @Allowed(Role.MANAGER)
    @PostMapping(PAGE)
    ModelAndView decide(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        try {
            store.decide(scope, form.settings());
            return new ModelAndView("redirect:" + PAGE);
        } catch (Refused reason) {
            boolean meanwhile = reason.key().equals(SettingsStore.CHANGED);
            model.addAttribute("trouble", reason);
            if (meanwhile) {
                model.addAttribute("theirs", Form.of(store.now(scope), lang));
            }
            Form again = meanwhile ? form.at(store.now(scope).version()) : form;
            return new ModelAndView(
                    show(scope, lang, again, model),
                    model.asMap(),
                    meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
