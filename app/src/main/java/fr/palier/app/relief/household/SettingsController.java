package fr.palier.app.relief.household;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.Typed;
import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.LivingFloor;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a landlord decides about plans: each change with who made it, when, and from which day. */
@Controller
class SettingsController {
    private static final String PAGE = "/reglages/solutions";
    private static final int MOST = 9_999;
    private static final LivingFloor FLOOR = new LivingFloor(LegalRules.plans());

    private final MeansStore store;
    private final Transactions transactions;
    private final Audit audit;
    private final BusinessClock clock;

    SettingsController(MeansStore store, Transactions transactions, Audit audit, BusinessClock clock) {
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was typed, and the version that was seen. */
    record Form(
            int version,
            @Nullable String adviserLimit,
            @Nullable String managerLimit,
            @Nullable String remainder,
            @Nullable String longest,
            @Nullable String least,
            @Nullable String grace,
            @Nullable String tolerance) {
        static Form of(int version, Settings settings, Lang lang) {
            return new Form(
                    version,
                    Typed.written(settings.adviserLimit(), lang),
                    Typed.written(settings.managerLimit(), lang),
                    Typed.written(settings.remainder(), lang),
                    Integer.toString(settings.longest()),
                    Typed.written(settings.least(), lang),
                    Integer.toString(settings.graceDays()),
                    Typed.written(settings.tolerance(), lang));
        }

        Form at(int seen) {
            return new Form(seen, adviserLimit, managerLimit, remainder, longest, least, grace, tolerance);
        }

        Settings settings() {
            return new Settings(
                            Typed.euros(adviserLimit, "relief.not-euros.adviser-limit"),
                            Typed.euros(managerLimit, "relief.not-euros.manager-limit"),
                            Typed.euros(remainder, "relief.not-euros.per-person"),
                            Typed.number(longest, 0, MOST, 0, "relief.not-between.months"),
                            Typed.euros(least, "relief.not-euros.least"),
                            Typed.number(grace, 0, MOST, 0, "relief.not-between.grace"),
                            Typed.euros(tolerance, "relief.not-euros.tolerance"))
                    .checked();
        }
    }

    /** The page. */
    record Page(Form form, List<MeansStore.Decided> decided, LocalDate today, Lang lang) {
        public String euros(long cents) {
            return Euros.words(cents, lang);
        }

        public String day(LocalDate day) {
            return Days.day(day, lang);
        }

        /** What the law's floor keeps for one who lives alone, and for two with two children, whatever is decided here. */
        public String floor(int adults, int children) {
            return euros(FLOOR.on(today, adults, children));
        }
    }

    @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
    @GetMapping("/reglages")
    String first() {
        return "redirect:" + PAGE;
    }

    @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
    @GetMapping(PAGE)
    String page(Scope scope, Lang lang, Model model) {
        List<MeansStore.Decided> decided = transactions.read(scope, () -> store.decided(scope));
        Settings now = decided.isEmpty() ? Settings.SHIPPED : decided.getFirst().settings();
        return show(decided, Form.of(version(decided), now, lang), lang, model);
    }

    private static int version(List<MeansStore.Decided> decided) {
        return decided.isEmpty() ? 0 : decided.getFirst().version();
    }

    private String show(List<MeansStore.Decided> decided, Form form, Lang lang, Model model) {
        model.addAttribute("page", new Page(form, decided, clock.today(), lang));
        return "relief/settings";
    }

    @Once
    @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
    @PostMapping(PAGE)
    ModelAndView change(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        try {
            Settings settings = form.settings();
            transactions.write(scope, () -> {
                if (!store.decide(scope, form.version, settings, clock.today())) {
                    throw new Refused("relief.settings.changed-meanwhile");
                }
                audit.record(scope, "relief.settings", "landlord:" + scope.landlord(), Map.of());
            });
            return new ModelAndView("redirect:" + PAGE);
        } catch (Refused refusal) {
            boolean meanwhile = refusal.key().equals("relief.settings.changed-meanwhile");
            List<MeansStore.Decided> decided = transactions.read(scope, () -> store.decided(scope));
            Form again = meanwhile ? form.at(version(decided)) : form;
            model.addAttribute("refusal", refusal);
            ModelAndView page = new ModelAndView(show(decided, again, lang, model), model.asMap());
            page.setStatus(meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
