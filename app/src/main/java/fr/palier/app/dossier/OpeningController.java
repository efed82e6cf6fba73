package fr.palier.app.dossier;

import fr.palier.app.dossier.words.Attempt;
import fr.palier.app.dossier.words.Coded;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Leads from a tenancy's page to its dossier: the one that is open, or the form by which one is opened. */
@Controller
class OpeningController {
    private static final String OF = "/situations/{id:[0-9]{1,18}}/dossier";

    private final Dossiers dossiers;
    private final Tenancies tenancies;
    private final Audit audit;

    OpeningController(Dossiers dossiers, Tenancies tenancies, Audit audit) {
        this.dossiers = dossiers;
        this.tenancies = tenancies;
        this.audit = audit;
    }

    /** The form. */
    record Page(TenancySummary tenancy, List<Cause> causes, List<Origin> origins, Attempt attempt) {}

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF)
    ModelAndView form(Scope scope, @PathVariable long id) {
        TenancySummary tenancy = tenancies.find(scope, id);
        Optional<Dossier> active = dossiers.active(scope, tenancy.tenancyId());
        if (active.isPresent()) {
            return to(active.get());
        }
        audit.record(scope, "tenancy.read", "tenancy:" + tenancy.tenancyId(), Map.of("field", "dossier-opening"));
        return show(tenancy, Attempt.NONE);
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF)
    ModelAndView open(Scope scope, @PathVariable long id, @RequestParam Map<String, String> fields) {
        TenancySummary tenancy = tenancies.find(scope, id);
        try {
            return to(dossiers.open(
                    scope,
                    tenancy.tenancyId(),
                    Coded.choose(Cause.class, fields.get("cause"), "dossier.choose-cause"),
                    Coded.choose(Origin.class, fields.get("origin"), "dossier.choose-origin")));
        } catch (Refused reason) {
            ModelAndView page = show(tenancy, new Attempt("open", fields, Optional.of(reason), List.of()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static ModelAndView to(Dossier dossier) {
        return new ModelAndView("redirect:/dossiers/" + dossier.publicId());
    }

    private static ModelAndView show(TenancySummary tenancy, Attempt attempt) {
        return new ModelAndView(
                "dossier/opening",
                "page",
                new Page(tenancy, List.of(Cause.values()), List.of(Origin.values()), attempt));
    }
}
