package fr.palier.app.relief;

import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.asked.Asked;
import fr.palier.app.relief.asked.Filled;
import fr.palier.app.relief.directive.Directives;
import fr.palier.app.relief.directive.OnRequest;
import fr.palier.app.relief.ground.Counted;
import fr.palier.app.relief.ground.Grounds;
import fr.palier.app.relief.household.Benefits;
import fr.palier.app.relief.household.Means;
import fr.palier.app.relief.sums.Missing;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.plan.StoppedBenefit;
import fr.palier.engine.text.Lang;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Puts off what a directive lets a household put off by asking. */
@Controller
class OnRequestController {
    private final Portfolio portfolio;
    private final Proposing proposing;
    private final Directives directives;
    private final Benefits benefits;
    private final Grounds grounds;
    private final SolutionsController solutions;

    OnRequestController(
            Portfolio portfolio,
            Proposing proposing,
            Directives directives,
            Benefits benefits,
            Grounds grounds,
            SolutionsController solutions) {
        this.portfolio = portfolio;
        this.proposing = proposing;
        this.directives = directives;
        this.benefits = benefits;
        this.grounds = grounds;
        this.solutions = solutions;
    }

    /** @param debt that the page showed, in cents */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping("/situations/{id:[0-9]{1,18}}/plans/report")
    ModelAndView grant(
            Scope scope, Lang lang, @PathVariable long id, @RequestParam(defaultValue = "") String debt, Model model) {
        TenancyDetails tenancy = portfolio.find(scope, id).orElseThrow(NotFound::new);
        try {
            int number = proposing.proposeOnRequest(scope, tenancy, proposed(scope, tenancy, Asked.cents(debt)));
            return new ModelAndView("redirect:/situations/" + id + "/plans/" + number);
        } catch (Refused reason) {
            return solutions.refused(
                    new SolutionsController.Visit(scope, lang, tenancy, model), Filled.NOTHING, reason);
        }
    }

    private Proposing.Proposed proposed(Scope scope, TenancyDetails tenancy, long debt) {
        Optional<StoppedBenefit> stopped = benefits.stopped(scope, tenancy);
        long out = stopped.map(it -> it.of(debt)).orElse(0L);
        long rent = Benefits.asked(tenancy, stopped);
        long granted = Counted.sum(grounds.granted(scope, tenancy.id()));
        OnRequest offered = OnRequest.of(directives.today(scope), Math.max(0, debt) - out - granted, rent)
                .orElseThrow(() -> new Refused("relief.directive.no-deferral"));
        return new Proposing.Proposed(
                offered.schedule(),
                debt,
                offered.deferral(),
                granted,
                0,
                new Means(0, 0, 0, 1, 0),
                Set.of(),
                Optional.empty(),
                new Proposing.Proposed.Part(Missing.of(out, false), ""));
    }
}
