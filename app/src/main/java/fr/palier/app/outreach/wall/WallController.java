package fr.palier.app.outreach.wall;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.language.Languages;
import fr.palier.app.outreach.language.Spoken;
import fr.palier.app.outreach.team.Teams;
import fr.palier.app.outreach.urgency.Alarm;
import fr.palier.app.outreach.urgency.Ended;
import fr.palier.app.outreach.visit.Visits;
import fr.palier.app.portfolio.Branch;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The coordinator's wall: it renews itself every twenty seconds where there is a script, and on every visit without. */
@Controller
class WallController {
    private final Wall wall;
    private final Visits visits;
    private final Languages languages;
    private final Teams teams;
    private final Tenancies tenancies;
    private final CallTime time;

    @SuppressWarnings("checkstyle:ParameterNumber") // the doors of what the wall shows
    WallController(Wall wall, Visits visits, Languages languages, Teams teams, Tenancies tenancies, CallTime time) {
        this.wall = wall;
        this.visits = visits;
        this.languages = languages;
        this.teams = teams;
        this.tenancies = tenancies;
        this.time = time;
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/appels/mur")
    String page(
            Scope scope,
            Lang lang,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean again,
            Model model) {
        Figures figures = wall.figures(scope);
        if (!again) {
            wall.read(scope, figures);
        }
        return show(scope, lang, model, figures);
    }

    private String show(Scope scope, Lang lang, Model model, Figures figures) {
        List<Spoken> spoken = languages.waiting(scope);
        Map<Integer, TenancySummary> who = tenancies.summaries(
                scope,
                Stream.of(
                                figures.alarms().stream().map(Alarm::tenancyId),
                                spoken.stream().map(Spoken::tenancyId),
                                figures.promises().stream().map(Figures.Promise::tenancyId),
                                figures.ended().stream().map(Ended::tenancyId))
                        .flatMap(some -> some)
                        .distinct()
                        .toList());
        model.addAttribute(
                "page",
                new WallPage(
                        figures,
                        visits.counts(scope),
                        spoken,
                        teams.all(scope),
                        who,
                        branches(scope),
                        time.now(),
                        lang));
        return "outreach/wall";
    }

    private Map<String, String> branches(Scope scope) {
        return tenancies.branches(scope).stream()
                .collect(Collectors.toMap(branch -> Integer.toString(branch.id()), Branch::name));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/appels/mur/alertes")
    ModelAndView closeAlarm(
            Scope scope,
            Lang lang,
            @RequestParam int alerte,
            @RequestParam(defaultValue = "") String constat,
            Model model) {
        model.addAttribute("constat", constat);
        model.addAttribute("alerte", alerte);
        return act(scope, lang, model, () -> wall.closeAlarm(scope, alerte, constat.strip()));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/appels/mur/echanges")
    ModelAndView debriefed(Scope scope, Lang lang, @RequestParam long appel, Model model) {
        return act(scope, lang, model, () -> wall.debriefed(scope, appel));
    }

    /** Names who calls somebody in their language: one of the callers, or whoever comes where they speak French after all. */
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/appels/mur/langues")
    ModelAndView language(
            Scope scope,
            Lang lang,
            @RequestParam long personne,
            @RequestParam(defaultValue = "") String qui,
            Model model) {
        return act(scope, lang, model, () -> {
            int tenancyId = tenancies.find(scope, personne).tenancyId();
            languages.choose(scope, tenancyId, caller(qui));
        });
    }

    private static Optional<UUID> caller(String said) {
        if (said.equals("tous")) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(said));
        } catch (IllegalArgumentException e) {
            throw new Refused("outreach.language.who");
        }
    }

    private ModelAndView act(Scope scope, Lang lang, Model model, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/appels/mur");
        } catch (Refused reason) {
            model.addAttribute("trouble", reason);
            ModelAndView page = new ModelAndView(show(scope, lang, model, wall.figures(scope)), model.asMap());
            page.setStatus(
                    reason.key().equals("outreach.wall.closed-already")
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
