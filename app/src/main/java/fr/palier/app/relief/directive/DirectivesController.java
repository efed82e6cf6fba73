package fr.palier.app.relief.directive;

import fr.palier.app.relief.directive.Directive.Period;
import fr.palier.app.relief.directive.Directive.Rules;
import fr.palier.app.relief.directive.Directive.Text;
import fr.palier.app.relief.directive.Directives.Seen;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The crisis directives of a landlord: asked for by one person, approved by another, ended. */
@Controller
class DirectivesController {
    private static final String PAGE = "/reglages/directives";
    private static final String ONE = PAGE + "/{rank:[0-9]{1,9}}";
    private static final int MOST_DUES = 12;
    private static final int MOST_MONTHS = 120;

    private final Directives directives;
    private final BusinessClock clock;

    DirectivesController(Directives directives, BusinessClock clock) {
        this.directives = directives;
        this.clock = clock;
    }

    /** What was typed. */
    record Form(
            @Nullable String title,
            @Nullable String source,
            @Nullable String why,
            @Nullable String dues,
            @Nullable Boolean coercion,
            @Nullable String longest,
            @Nullable String from,
            @Nullable String until) {
        static final Form NOTHING = new Form(null, null, null, null, null, null, null, null);

        Text text() {
            return new Text(Typed.text(title), Typed.text(source), Typed.text(why));
        }

        Rules rules() {
            return new Rules(
                    number(dues, MOST_DUES, "relief.directive.dues-between"),
                    Boolean.TRUE.equals(coercion),
                    number(longest, MOST_MONTHS, "relief.directive.longest-between"));
        }

        private static Optional<Integer> number(@Nullable String typed, int most, String refusal) {
            return Optional.of(Typed.number(typed, 1, most, 0, refusal)).filter(number -> number > 0);
        }

        Period period(LocalDate today) {
            LocalDate first = Typed.day(from, today);
            if (Typed.text(until).isEmpty()) {
                throw new Refused("relief.directive.until-when");
            }
            return new Period(first, Typed.day(until, first));
        }
    }

    /** The page. */
    record Page(List<Directive> directives, Form form, Actor viewer, LocalDate today, Lang lang) {
        public String day(LocalDate day) {
            return Days.day(day, lang);
        }

        public boolean holds(Directive one) {
            return one.holds(today);
        }

        /** How it stands, by the key of its word. */
        public String standing(Directive one) {
            boolean ahead = one.state() == Directive.State.RUNNING
                    && today.isBefore(one.period().from());
            return one.isOver(today) ? "over" : ahead ? "ahead" : one.state().code();
        }

        public boolean mayDecide(Directive one) {
            return one.state() == Directive.State.ASKED && !one.asker().person().equals(viewer.person());
        }

        public boolean mayWithdraw(Directive one) {
            return one.state() == Directive.State.ASKED && one.asker().person().equals(viewer.person());
        }

        public boolean mayEnd(Directive one) {
            return one.state() == Directive.State.RUNNING && !one.isOver(today);
        }
    }

    @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
    @GetMapping(PAGE)
    String page(Scope scope, Lang lang, Model model) {
        return show(scope, lang, Form.NOTHING, model);
    }

    @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
    @Once
    @PostMapping(PAGE)
    ModelAndView ask(Scope scope, Lang lang, @ModelAttribute("form") Form form, Model model) {
        try {
            directives.ask(scope, form.text(), form.rules(), form.period(clock.today()));
            return new ModelAndView("redirect:" + PAGE);
        } catch (Refused reason) {
            return refused(reason, show(scope, lang, form, model), model);
        }
    }

    @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
    @PostMapping(ONE + "/approbation")
    ModelAndView approve(
            Scope scope,
            Lang lang,
            @PathVariable int rank,
            @RequestParam(defaultValue = "0") int version,
            Model model) {
        return act(scope, lang, () -> directives.approve(scope, new Seen(rank, version)), model);
    }

    @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
    @PostMapping(ONE + "/refus")
    ModelAndView refuse(
            Scope scope,
            Lang lang,
            @PathVariable int rank,
            @RequestParam(defaultValue = "0") int version,
            Model model) {
        return act(scope, lang, () -> directives.refuse(scope, new Seen(rank, version)), model);
    }

    @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
    @PostMapping(ONE + "/retrait")
    ModelAndView withdraw(
            Scope scope,
            Lang lang,
            @PathVariable int rank,
            @RequestParam(defaultValue = "0") int version,
            Model model) {
        return act(scope, lang, () -> directives.withdraw(scope, new Seen(rank, version)), model);
    }

    @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
    @PostMapping(ONE + "/fin")
    ModelAndView end(
            Scope scope,
            Lang lang,
            @PathVariable int rank,
            @RequestParam(defaultValue = "0") int version,
            Model model) {
        return act(scope, lang, () -> directives.end(scope, new Seen(rank, version)), model);
    }

    private ModelAndView act(Scope scope, Lang lang, Runnable act, Model model) {
        try {
            act.run();
            return new ModelAndView("redirect:" + PAGE);
        } catch (Refused reason) {
            return refused(reason, show(scope, lang, Form.NOTHING, model), model);
        }
    }

    private static ModelAndView refused(Refused reason, String view, Model model) {
        model.addAttribute("trouble", reason);
        ModelAndView page = new ModelAndView(view, model.asMap());
        boolean meanwhile = reason.key().equals("relief.directive.changed-meanwhile");
        page.setStatus(meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private String show(Scope scope, Lang lang, Form form, Model model) {
        model.addAttribute("page", new Page(directives.all(scope), form, scope.actor(), clock.today(), lang));
        return "relief/directives-page";
    }
}
