package fr.palier.app.relief;

import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.Plans.Seen;
import fr.palier.app.relief.Renegotiating.Before;
import fr.palier.app.relief.Renegotiating.Terms;
import fr.palier.app.relief.asked.Filled;
import fr.palier.app.relief.asked.FilledStore;
import fr.palier.app.relief.asked.Fills;
import fr.palier.app.relief.ground.Composition;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Composes new terms for what is left of a plan, with the plan before and after beside each other. */
@Controller
class RenegotiationController implements Fills {
    private static final String OF = "/situations/{id:[0-9]{1,18}}/plans/{plan:[0-9]{1,9}}/renegociation";
    /** Refusals of somebody who was not the first. */
    private static final Set<String> MEANWHILE =
            Set.of("relief.changed-meanwhile", "relief.agreeing-already", "relief.account-changed");

    private final Portfolio portfolio;
    private final Composing composing;
    private final Renegotiating renegotiating;
    private final KnownPlans plans;
    private final FilledStore filledBefore;
    private final Audit audit;

    RenegotiationController(
            Portfolio portfolio,
            Composing composing,
            Renegotiating renegotiating,
            KnownPlans plans,
            FilledStore filledBefore,
            Audit audit) {
        this.portfolio = portfolio;
        this.composing = composing;
        this.renegotiating = renegotiating;
        this.plans = plans;
        this.filledBefore = filledBefore;
        this.audit = audit;
    }

    /** Which plan, from the address, and the version that the page showed. */
    record Which(long id, int plan, @Nullable Integer version) {
        Seen seen(TenancyDetails tenancy) {
            return new Seen(tenancy.id(), plan, version == null ? 0 : version);
        }

        String path() {
            return "/situations/" + id + "/plans/";
        }
    }

    private record Visit(Scope scope, Lang lang, TenancyDetails tenancy, Model model) {}

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF)
    ModelAndView page(
            Scope scope,
            Lang lang,
            @ModelAttribute("which") Which which,
            @RequestParam(defaultValue = "false") boolean neuf,
            Model model) {
        TenancyDetails tenancy = find(scope, which);
        audit.record(scope, "tenancy.read", "tenancy:" + tenancy.id(), Map.of("field", "solutions"));
        Visit visit = new Visit(scope, lang, tenancy, model);
        return filledBefore
                .find(scope, tenancy.id(), which.plan)
                .filter(_ -> !neuf)
                .flatMap(filled -> again(visit, which, filled))
                .orElseGet(() -> show(visit, which, Filled.NOTHING));
    }

    /** As this person last proposed from it; nothing where that makes no plan any more. */
    private Optional<ModelAndView> again(Visit visit, Which which, Filled filled) {
        try {
            visit.model.addAttribute("again", true);
            return Optional.of(show(visit, which, filled));
        } catch (Refused outdated) {
            visit.model.asMap().remove("again");
            return Optional.empty();
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF)
    ModelAndView compute(
            Scope scope,
            Lang lang,
            @ModelAttribute("which") Which which,
            @ModelAttribute(name = "filled", binding = false) Filled filled,
            Model model) {
        Visit visit = new Visit(scope, lang, find(scope, which), model);
        try {
            return show(visit, which, filled);
        } catch (Refused reason) {
            return refused(visit, which, filled, reason);
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF + "/proposition")
    ModelAndView propose(
            Scope scope,
            Lang lang,
            @ModelAttribute("which") Which which,
            @ModelAttribute(name = "filled", binding = false) Filled filled,
            Model model) {
        TenancyDetails tenancy = find(scope, which);
        try {
            Before before = renegotiating.before(scope, tenancy, which.plan);
            Composition composition = composing.anew(scope, tenancy, filled, before.anew());
            Terms terms = new Terms(
                    composition.agreed(lang),
                    filled.asked().debtCents(),
                    filled.asked().payDayOf(),
                    composition.ground().means(),
                    composition.ground().seen());
            int number = renegotiating.propose(scope, tenancy, which.seen(tenancy), terms);
            filledBefore.keep(scope, tenancy.id(), which.plan, number, filled);
            return new ModelAndView("redirect:" + which.path() + number);
        } catch (Refused reason) {
            return refused(new Visit(scope, lang, tenancy, model), which, filled, reason);
        }
    }

    private ModelAndView refused(Visit visit, Which which, Filled filled, Refused reason) {
        visit.model.addAttribute("trouble", reason);
        ModelAndView page = show(visit, which, filled);
        page.setStatus(MEANWHILE.contains(reason.key()) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** A plan of which nothing can be agreed anew is shown as it is. */
    private ModelAndView show(Visit visit, Which which, Filled filled) {
        Before before;
        try {
            before = renegotiating.before(visit.scope, visit.tenancy, which.plan);
        } catch (Refused nothing) {
            return new ModelAndView("redirect:" + which.path() + which.plan);
        }
        Composition composition = composed(visit, filled, before);
        List<Plan> agreeing = plans.of(visit.scope, visit.tenancy.id()).stream()
                .filter(plan -> plan.state().isAgreeing())
                .toList();
        visit.model.addAttribute(
                "page",
                new SolutionsPage(visit.tenancy, composition, filled, agreeing, Optional.of(before), visit.lang));
        return new ModelAndView("relief/solutions", visit.model.asMap());
    }

    private Composition composed(Visit visit, Filled filled, Before before) {
        return Fills.readable(
                filled, visit.model, one -> composing.anew(visit.scope, visit.tenancy, one, before.anew()));
    }

    private TenancyDetails find(Scope scope, Which which) {
        return portfolio.find(scope, which.id).orElseThrow(NotFound::new);
    }
}
