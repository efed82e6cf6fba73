package fr.palier.app.relief;

import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.relief.PlanStore.PlanLine;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plans of a landlord, state by state. */
@Controller
class PlansController {
    private static final int PAGE = 50;

    private final Plans plans;
    private final Tenancies tenancies;

    PlansController(Plans plans, Tenancies tenancies) {
        this.plans = plans;
        this.tenancies = tenancies;
    }

    /** A line of the list. */
    record Line(PlanLine plan, TenancySummary tenancy, Lang lang) {
        public String debt() {
            return Euros.words(plan.debt(), lang);
        }

        public String end() {
            return Days.month(plan.end(), lang);
        }
    }

    /**
     * The list.
     *
     * @param writes whether who looks writes to households
     */
    record Page(
            PlanState state, Map<PlanState, Integer> counts, List<Line> lines, Optional<Integer> next, boolean writes) {
        /** The letters that may be right for plans in this state. */
        public List<PlanLetter> kinds() {
            return Arrays.stream(PlanLetter.values())
                    .filter(letter -> writes && letter.isOf(state))
                    .toList();
        }

        public int count(PlanState one) {
            return Objects.requireNonNullElse(counts.get(one), 0);
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
    @GetMapping("/plans")
    String list(
            Scope scope,
            Lang lang,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "0") int apres,
            Model model) {
        PlanState state = Arrays.stream(PlanState.values())
                .filter(one -> one.code().equals(etat))
                .findFirst()
                .orElse(PlanState.RUNNING);
        List<PlanLine> page = plans.lines(scope, state, apres, PAGE + 1);
        List<PlanLine> shown = page.stream().limit(PAGE).toList();
        Map<Integer, TenancySummary> who = tenancies.summaries(
                scope, shown.stream().map(PlanLine::tenancyId).toList());
        List<Line> lines = shown.stream()
                .map(line -> new Line(line, Objects.requireNonNull(who.get(line.tenancyId())), lang))
                .toList();
        Optional<Integer> next =
                page.size() > PAGE ? Optional.of(shown.getLast().tenancyId()) : Optional.empty();
        boolean writes = scope.actor().isAny(Role.ADVISER, Role.MANAGER);
        model.addAttribute("page", new Page(state, plans.counts(scope), lines, next, writes));
        return "relief/plans";
    }
}
