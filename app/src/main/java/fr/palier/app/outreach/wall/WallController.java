package fr.palier.app.outreach.wall;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Words;
import fr.palier.app.outreach.language.Languages;
import fr.palier.app.outreach.language.Spoken;
import fr.palier.app.outreach.team.Team;
import fr.palier.app.outreach.team.Team.Idle;
import fr.palier.app.outreach.team.Teams;
import fr.palier.app.outreach.visit.VisitState;
import fr.palier.app.outreach.visit.Visits;
import fr.palier.app.portfolio.Branch;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
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

    /** The page. */
    record Page(
            Figures figures,
            Map<VisitState, Integer> visits,
            List<Spoken> languages,
            List<Team> teams,
            Map<Integer, TenancySummary> who,
            Map<String, String> branches,
            LocalDateTime now,
            Lang lang) {
        /** The name of somebody, as lists show it. */
        public String name(int tenancyId) {
            return Optional.ofNullable(who.get(tenancyId))
                    .map(TenancySummary::fullName)
                    .orElse("");
        }

        /** Where somebody lives, in one line; empty where that is not shown. */
        public String home(int tenancyId) {
            return Optional.ofNullable(who.get(tenancyId))
                    .map(one -> Stream.of(one.address(), (one.postcode() + " " + one.city()).strip())
                            .filter(part -> !part.isBlank())
                            .collect(Collectors.joining(", ")))
                    .orElse("");
        }

        public boolean isProtected(int tenancyId) {
            return Optional.ofNullable(who.get(tenancyId))
                    .filter(TenancySummary::protectedAddress)
                    .isPresent();
        }

        /** Who calls in a team. */
        public List<Team.Caller> callers(int team) {
            return teams.stream()
                    .filter(one -> one.id() == team)
                    .flatMap(one -> one.callers().stream())
                    .toList();
        }

        public String day(LocalDate day) {
            return Words.day(day, now.toLocalDate(), lang);
        }

        /** As it is read aloud. */
        public String number(Figures.Alarm alarm) {
            return Words.number(alarm.number());
        }

        public String hour(LocalDateTime at) {
            return at.toLocalDate().equals(now.toLocalDate())
                    ? Words.hour(at, lang)
                    : Words.moment(at, now.toLocalDate(), lang);
        }

        /** The name of an agency; empty for dwellings of none. */
        public String branch(Figures.Part part) {
            return branches.getOrDefault(part.name(), "");
        }

        /** When the figures were read. */
        public String asOf() {
            return Words.moment(now, lang);
        }

        /** Where the page of somebody is. */
        public String situation(int tenancyId) {
            return "/situations/" + publicId(tenancyId);
        }

        public long publicId(int tenancyId) {
            return Optional.ofNullable(who.get(tenancyId))
                    .map(TenancySummary::publicId)
                    .orElse(0L);
        }

        /** For how many days an urgency is open. */
        public long days(LocalDateTime at) {
            return ChronoUnit.DAYS.between(at.toLocalDate(), now.toLocalDate());
        }

        public boolean isLate(LocalDateTime at) {
            return at.isBefore(now);
        }

        public long minutes(Instant since) {
            return Math.max(0, Duration.between(since, Instant.now()).toMinutes());
        }

        public int toVisit() {
            return visits.getOrDefault(VisitState.TO_DO, 0);
        }

        /** The names of teams whose callers have nobody to speak to today. */
        public String alone() {
            return teams.stream().filter(Team::isAlone).map(Team::name).collect(Collectors.joining(", "));
        }

        /** A campaign that runs and for which nobody can be called, with the team and why. */
        public record Stalled(Figures.Running campaign, String team, Idle why) {}

        /** Those campaigns. */
        public List<Stalled> stalled() {
            return figures.running().stream()
                    .flatMap(one -> teams.stream()
                            .filter(team -> team.id() == one.team())
                            .flatMap(team -> team.idle(one.purpose(), now.toLocalDate()).stream()
                                    .map(why -> new Stalled(one, team.name(), why))))
                    .toList();
        }

        public int worries() {
            return visits.getOrDefault(VisitState.WORRY, 0);
        }
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
                                figures.alarms().stream().map(Figures.Alarm::tenancyId),
                                spoken.stream().map(Spoken::tenancyId),
                                figures.promises().stream().map(Figures.Promise::tenancyId),
                                figures.ended().stream().map(Figures.Ended::tenancyId))
                        .flatMap(some -> some)
                        .distinct()
                        .toList());
        model.addAttribute(
                "page",
                new Page(
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
