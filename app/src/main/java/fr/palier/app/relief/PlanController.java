package fr.palier.app.relief;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.Plans.Seen;
import fr.palier.app.relief.letter.Issued;
import fr.palier.app.relief.letter.LetterPages;
import fr.palier.app.relief.meanwhile.Mine;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.app.timeline.told.CallsPromised;
import fr.palier.engine.plan.Obligation.Part;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One plan: how it stands, and what is done with it. */
@Controller
class PlanController {
    private static final String OF = "/situations/{id:[0-9]{1,18}}/plans/{plan:[0-9]{1,9}}";

    private final LetterPages pages;
    private final Plans plans;
    private final KnownPlans known;
    private final Pauses pauses;
    private final Watcher watcher;
    private final Composing composing;
    private final PlanLetters letters;
    private final Optional<CallsPromised> calls;
    private final Audit audit;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the doors through which a plan goes
    PlanController(
            LetterPages pages,
            Plans plans,
            KnownPlans known,
            Pauses pauses,
            Watcher watcher,
            Composing composing,
            PlanLetters letters,
            Optional<CallsPromised> calls,
            Audit audit,
            BusinessClock clock) {
        this.pages = pages;
        this.plans = plans;
        this.known = known;
        this.pauses = pauses;
        this.watcher = watcher;
        this.composing = composing;
        this.letters = letters;
        this.calls = calls;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an act needs: the situation and its plan from the address, the rest from the form. */
    record Form(
            long id,
            int plan,
            int version,
            @Nullable String reason,
            @Nullable String day,
            @Nullable String until,
            @Nullable Long recorded,
            @Nullable String meant) {
        LocalDate dayOr(String refusal) {
            return Typed.day(day, "shell.not-a-day").orElseThrow(() -> new Refused(refusal));
        }

        LocalDate untilOr(String refusal) {
            return Typed.day(until, "shell.not-a-day").orElseThrow(() -> new Refused(refusal));
        }

        /** For what a payment is: the plan or the rent; empty where what was said is taken back. */
        Optional<Part> part() {
            return Arrays.stream(Part.values())
                    .filter(part -> part.name().equalsIgnoreCase(meant))
                    .findFirst();
        }

        @Override
        public String toString() {
            return "Form[" + plan + ", " + version + "]";
        }
    }

    /** The letters that may be written about a plan, and those that were. */
    record OfPlan(List<PlanLetter> fitting, List<Issued> issued) {
        /** Whether it was attested that the plan is kept. */
        public boolean attested() {
            return issued.stream().anyMatch(one -> one.key().equals(PlanLetter.PLAN_KEPT.key()));
        }
    }

    /** Who acts on which plan, by which button. */
    private record Visit(Scope scope, Lang lang, Model model, String button) {}

    @Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
    @GetMapping(OF)
    String page(Scope scope, Lang lang, @PathVariable long id, @PathVariable("plan") int number, Model model) {
        TenancyDetails tenancy = find(scope, id);
        audit.record(scope, "tenancy.read", "tenancy:" + tenancy.id(), Map.of("field", "plan"));
        return show(scope, lang, tenancy, number, model);
    }

    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    @PostMapping(OF + "/approbation")
    ModelAndView approve(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(new Visit(scope, lang, model, "relief.approve"), form, seen -> plans.approve(scope, seen));
    }

    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    @PostMapping(OF + "/refus")
    ModelAndView refuse(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(
                new Visit(scope, lang, model, "relief.refuse"),
                form,
                seen -> plans.refuse(scope, seen, Typed.text(form.reason)));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF + "/retrait")
    ModelAndView withdraw(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(
                new Visit(scope, lang, model, "relief.withdraw"),
                form,
                seen -> plans.withdraw(scope, seen, Typed.text(form.reason)));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF + "/signature")
    ModelAndView sign(
            Scope scope,
            Lang lang,
            @ModelAttribute Form form,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        Set<String> signed = Set.copyOf(fields.getOrDefault("signed", List.of()));
        model.addAttribute("signed", signed);
        return act(
                new Visit(scope, lang, model, "relief.sign"),
                form,
                seen -> plans.sign(scope, seen, form.dayOr("relief.signed-when"), signed));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF + "/pause")
    ModelAndView pause(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(
                new Visit(scope, lang, model, "relief.pause"),
                form,
                seen -> pauses.pause(
                        scope,
                        seen,
                        form.dayOr("relief.pause-from-when"),
                        form.untilOr("relief.pause-until-when"),
                        Typed.text(form.reason)));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF + "/pause/annulation")
    ModelAndView takeBack(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(new Visit(scope, lang, model, "relief.pause.take-back"), form, seen -> pauses.takeBack(scope, seen));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF + "/fin")
    ModelAndView end(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        return act(
                new Visit(scope, lang, model, "relief.end"),
                form,
                seen -> plans.end(scope, seen, Typed.text(form.reason)));
    }

    /** For what a payment is, as the household said. */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF + "/versements")
    ModelAndView mean(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        TenancyDetails tenancy = find(scope, form.id);
        long recorded = Objects.requireNonNullElse(form.recorded, 0L);
        return act(
                new Visit(scope, lang, model, "relief.payments"),
                form,
                seen -> watcher.mean(scope, tenancy, seen, recorded, form.part()));
    }

    private ModelAndView act(Visit visit, Form form, Consumer<Seen> act) {
        TenancyDetails tenancy = find(visit.scope, form.id);
        try {
            act.accept(new Seen(tenancy.id(), form.plan, form.version));
            return new ModelAndView("redirect:/situations/" + form.id + "/plans/" + form.plan);
        } catch (Refused reason) {
            visit.model.addAttribute("trouble", reason);
            visit.model.addAttribute("sent", visit.button);
            boolean meanwhile = reason.key().equals("relief.changed-meanwhile");
            if (meanwhile) {
                visit.model.addAttribute("mine", asked(visit, form));
            }
            String view = show(visit.scope, visit.lang, tenancy, form.plan, visit.model);
            ModelAndView page = new ModelAndView(view, visit.model.asMap());
            page.setStatus(meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static Mine asked(Visit visit, Form form) {
        Mine mine = new Mine(visit.button, form.version)
                .day("", form.day, visit.lang)
                .day("", form.until, visit.lang)
                .text("", form.reason);
        return form.part()
                .map(part -> mine.chosen("relief.meant." + part.name().toLowerCase(Locale.ROOT)))
                .orElse(mine);
    }

    private String show(Scope scope, Lang lang, TenancyDetails tenancy, int number, Model model) {
        KnownPlans.Read read = known.read(scope, tenancy, number);
        KnownPlans.Possible possible = known.possible(scope, read.plan());
        model.addAttribute(
                "page",
                new PlanPage(
                        tenancy,
                        read,
                        possible,
                        composing.of(scope, tenancy, read.plan()),
                        scope.actor(),
                        clock.today(),
                        lang));
        model.addAttribute("expected", composing.expected(scope, read.plan()));
        model.addAttribute("promised", calls.flatMap(one -> one.of(scope, tenancy.id())));
        List<Issued> issued = pages.issued(scope, tenancy.id(), letters.issued(scope, tenancy.id(), number));
        model.addAttribute("letters", new OfPlan(PlanLetters.fitting(read), issued));
        return "relief/plan";
    }

    private TenancyDetails find(Scope scope, long id) {
        return pages.find(scope, id);
    }
}
