package fr.palier.app.relief;

import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.Aids;
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
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.text.Lang;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Composes a solution with a household. What it has is posted, and never stands in an address. */
@Controller
class SolutionsController implements Fills {
    private static final String OF = "/situations/{id:[0-9]{1,18}}";
    /** Refusals of somebody who was not the first. */
    private static final Set<String> MEANWHILE =
            Set.of("relief.agreeing-already", "relief.account-changed", "relief.aid-changed");

    private final Portfolio portfolio;
    private final Composing composing;
    private final Proposing proposing;
    private final KnownPlans plans;
    private final Aids aids;
    private final FilledStore filledBefore;
    private final Audit audit;

    @SuppressWarnings("checkstyle:ParameterNumber") // the doors through which a solution goes
    SolutionsController(
            Portfolio portfolio,
            Composing composing,
            Proposing proposing,
            KnownPlans plans,
            Aids aids,
            FilledStore filledBefore,
            Audit audit) {
        this.portfolio = portfolio;
        this.composing = composing;
        this.proposing = proposing;
        this.plans = plans;
        this.aids = aids;
        this.filledBefore = filledBefore;
        this.audit = audit;
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF + "/solutions")
    String page(
            Scope scope,
            Lang lang,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean neuf,
            Model model) {
        TenancyDetails tenancy = find(scope, id);
        audit.record(scope, "tenancy.read", "tenancy:" + tenancy.id(), Map.of("field", "solutions"));
        Visit visit = new Visit(scope, lang, tenancy, model);
        return filledBefore
                .find(scope, tenancy.id(), FilledStore.OF_ITS_OWN)
                .filter(_ -> !neuf)
                .flatMap(filled -> again(visit, filled))
                .orElseGet(() -> show(visit, Filled.NOTHING));
    }

    /** As this person last proposed from it; nothing where that makes no plan any more. */
    private Optional<String> again(Visit visit, Filled filled) {
        try {
            String page = show(visit, filled);
            visit.model.addAttribute("again", true);
            return Optional.of(page);
        } catch (Refused outdated) {
            return Optional.empty();
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF + "/solutions")
    ModelAndView compute(
            Scope scope,
            Lang lang,
            @PathVariable long id,
            @ModelAttribute(name = "filled", binding = false) Filled filled,
            Model model) {
        TenancyDetails tenancy = find(scope, id);
        try {
            return new ModelAndView(show(new Visit(scope, lang, tenancy, model), filled), model.asMap());
        } catch (Refused reason) {
            return refused(new Visit(scope, lang, tenancy, model), filled, reason);
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF + "/plans")
    ModelAndView propose(
            Scope scope,
            Lang lang,
            @PathVariable long id,
            @ModelAttribute(name = "filled", binding = false) Filled filled,
            Model model) {
        TenancyDetails tenancy = find(scope, id);
        try {
            Composition composition = composing.compose(scope, tenancy, filled);
            int number = proposing.propose(scope, tenancy, proposed(composition, filled, lang));
            filledBefore.keep(scope, tenancy.id(), FilledStore.OF_ITS_OWN, number, filled);
            return new ModelAndView("redirect:/situations/" + id + "/plans/" + number);
        } catch (Refused reason) {
            return refused(new Visit(scope, lang, tenancy, model), filled, reason);
        }
    }

    private static Proposing.Proposed proposed(Composition composition, Filled filled, Lang lang) {
        Composition.Ground ground = composition.ground();
        Schedule agreed = composition.agreed(lang);
        Refused.when(filled.elsewhere().isStale(ground.granted()), "relief.aid-changed");
        return new Proposing.Proposed(
                agreed,
                filled.asked().debtCents(),
                composition.composer().deferral(),
                composition.composer().granted(),
                filled.asked().payDayOf(),
                ground.means(),
                ground.seen(),
                ground.elsewhere(),
                new Proposing.Proposed.Part(
                        ground.missing(),
                        ground.stopped().isPresent() ? filled.aidPart().why() : ""));
    }

    /** Who looks at whose page. */
    record Visit(Scope scope, Lang lang, TenancyDetails tenancy, Model model) {}

    /** The page with what stands in the way, and all as it was typed. Where somebody else was quicker, both plans are shown. */
    ModelAndView refused(Visit visit, Filled filled, Refused reason) {
        visit.model.addAttribute("trouble", reason);
        ModelAndView page = new ModelAndView(show(visit, filled), visit.model.asMap());
        page.setStatus(MEANWHILE.contains(reason.key()) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private String show(Visit visit, Filled filled) {
        Scope scope = visit.scope;
        TenancyDetails tenancy = visit.tenancy;
        Composition composition = composed(visit, filled);
        visit.model.addAttribute("pending", aids.pending(scope, tenancy.id()));
        visit.model.addAttribute(
                "page",
                new SolutionsPage(
                        tenancy, composition, filled, plans.of(scope, tenancy.id()), Optional.empty(), visit.lang));
        return "relief/solutions";
    }

    private Composition composed(Visit visit, Filled filled) {
        return Fills.readable(filled, visit.model, one -> composing.compose(visit.scope, visit.tenancy, one));
    }

    private TenancyDetails find(Scope scope, long id) {
        return portfolio.find(scope, id).orElseThrow(NotFound::new);
    }
}
