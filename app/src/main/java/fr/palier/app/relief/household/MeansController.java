package fr.palier.app.relief.household;

import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a household declares it has: a form for today, and what was declared before. */
@Controller
class MeansController {
    private static final String PAGE = "/situations/{id:[0-9]{1,18}}/moyens";

    private final Portfolio portfolio;
    private final Declarations declarations;
    private final Audit audit;

    MeansController(Portfolio portfolio, Declarations declarations, Audit audit) {
        this.portfolio = portfolio;
        this.declarations = declarations;
        this.audit = audit;
    }

    /** The page. */
    record Page(TenancyDetails tenancy, MeansForm shown, List<Declared> declared) {
        public String path() {
            return "/situations/" + tenancy.publicId();
        }

        @Override
        public String toString() {
            return "Page[•••]";
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(PAGE)
    String page(Scope scope, Lang lang, @PathVariable long id, Model model) {
        TenancyDetails tenancy = find(scope, id);
        audit.record(scope, "tenancy.read", "tenancy:" + tenancy.id(), Map.of("field", "means"));
        return show(scope, lang, tenancy, MeansForm.NOTHING, model);
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(PAGE)
    ModelAndView declare(
            Scope scope, Lang lang, @PathVariable long id, @ModelAttribute("told") MeansForm told, Model model) {
        TenancyDetails tenancy = find(scope, id);
        try {
            Refused.when(!told.tells(), "relief.means.resources-first");
            Means means = told.means(known(scope, tenancy));
            declarations.declare(scope, tenancy.id(), means, told.seen(Set.of()));
            return new ModelAndView("redirect:/situations/" + id + "/moyens");
        } catch (Refused reason) {
            model.addAttribute("trouble", reason);
            ModelAndView page = new ModelAndView(show(scope, lang, tenancy, told, model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private String show(Scope scope, Lang lang, TenancyDetails tenancy, MeansForm typed, Model model) {
        List<Declared> declared = declarations.of(scope, tenancy.id());
        Optional<Declared> last = declared.stream().findFirst();
        MeansForm shown =
                typed.shown(known(scope, tenancy), last.map(Declared::seen).orElse(Set.of()), last.isPresent(), lang);
        model.addAttribute("page", new Page(tenancy, shown, declared));
        return "relief/declared";
    }

    private Means known(Scope scope, TenancyDetails tenancy) {
        return declarations.known(scope, tenancy);
    }

    private TenancyDetails find(Scope scope, long id) {
        return portfolio.find(scope, id).orElseThrow(NotFound::new);
    }
}
