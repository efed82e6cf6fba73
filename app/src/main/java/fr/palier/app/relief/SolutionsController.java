package fr.palier.app.relief;

import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.asked.Filled;
import fr.palier.app.relief.asked.Fills;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Composes a solution with a household. What it has is posted, and never stands in an address. */
@Controller
class SolutionsController implements Fills {
    private static final String OF = "/situations/{id:[0-9]{1,18}}";

    private final Portfolio portfolio;
    private final Composing composing;
    private final Plans plans;
    private final Aids aids;
    private final Audit audit;

    SolutionsController(Portfolio portfolio, Composing composing, Plans plans, Aids aids, Audit audit) {
        this.portfolio = portfolio;
        this.composing = composing;
        this.plans = plans;
        this.aids = aids;
        this.audit = audit;
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF + "/solutions")
    String page(Scope scope, Lang lang, @PathVariable long id, Model model) {
        TenancyDetails tenancy = find(scope, id);
        audit.record(scope, "tenancy.read", "tenancy:" + tenancy.id(), Map.of("field", "solutions"));
        return show(scope, lang, tenancy, Filled.granted(aids.granted(scope, tenancy.id())), model);
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
            return new ModelAndView(show(scope, lang, tenancy, filled, model), model.asMap());
        } catch (Refused reason) {
            return refused(scope, lang, tenancy, reason, model);
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
            int number = plans.propose(
                    scope,
                    tenancy,
                    new Plans.Proposed(
                            composition.agreed(),
                            filled.asked().debtCents(),
                            composition.composer().deferral(),
                            filled.asked().grantedCents(),
                            filled.asked().payDayOf(),
                            composition.ground().means()));
            return new ModelAndView("redirect:/situations/" + id + "/plans/" + number);
        } catch (Refused reason) {
            return refused(scope, lang, tenancy, reason, model);
        }
    }

    ModelAndView refused(Scope scope, Lang lang, TenancyDetails tenancy, Refused reason, Model model) {
        model.addAttribute("trouble", reason);
        ModelAndView page = new ModelAndView(show(scope, lang, tenancy, Filled.NOTHING, model), model.asMap());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private String show(Scope scope, Lang lang, TenancyDetails tenancy, Filled filled, Model model) {
        Composition composition = composing.compose(scope, tenancy, filled);
        model.addAttribute("pending", aids.pending(scope, tenancy.id()));
        model.addAttribute(
                "page",
                new SolutionsPage(tenancy, composition, filled, plans.of(scope, tenancy.id()), Optional.empty(), lang));
        return "relief/solutions";
    }

    private TenancyDetails find(Scope scope, long id) {
        return portfolio.find(scope, id).orElseThrow(NotFound::new);
    }
}
