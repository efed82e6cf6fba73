package fr.palier.app.outreach.team;

import fr.palier.app.identity.Staff.Member;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.team.TeamStore.Halted;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The teams that call. */
@Controller("outreachTeamsController")
class TeamsController {
    private static final String ONE = "/appels/equipes/{id:[0-9]{1,9}}";
    private static final String BACK = "redirect:/appels/equipes";

    private final Teams teams;
    private final BusinessClock clock;

    TeamsController(Teams teams, BusinessClock clock) {
        this.teams = teams;
        this.clock = clock;
    }

    /** The page. */
    record Page(List<Team> teams, List<Member> candidates, List<Member> colleagues, LocalDate today) {
        public Purpose[] purposes() {
            return Purpose.values();
        }

        /** Who can join a team: whoever is not of it yet. */
        public List<Member> joining(Team team) {
            return candidates.stream().filter(one -> !team.has(one.id())).toList();
        }

        /** Who can stand by it: whoever does not call in it. */
        public List<Member> standing(Team team) {
            return colleagues.stream().filter(one -> !team.has(one.id())).toList();
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/appels/equipes")
    String page(Scope scope, Model model) {
        model.addAttribute(
                "page", new Page(teams.all(scope), teams.candidates(scope), teams.colleagues(scope), clock.today()));
        return "outreach/teams";
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/appels/equipes")
    ModelAndView add(Scope scope, @RequestParam(defaultValue = "") String nom, Model model) {
        return act(scope, model, () -> teams.add(scope, nom));
    }

    /**
     * What somebody ticked for a team and could not be kept.
     *
     * @param halted campaigns that would stop being called for
     */
    record Ticked(int team, List<String> purposes, Map<String, String> days, List<Halted> halted) {
        public boolean has(Purpose purpose) {
            return purposes.contains(purpose.code());
        }

        public String day(Purpose purpose) {
            return days.getOrDefault(field(purpose), "");
        }
    }

    private static String field(Purpose purpose) {
        return "depuis-" + purpose.code();
    }

    /** What it may call for: the purposes ticked, each with its day. */
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/objets")
    ModelAndView train(
            Scope scope,
            @PathVariable int id,
            @RequestParam(defaultValue = "") List<String> objet,
            @RequestParam Map<String, String> fields,
            Model model) {
        Map<Purpose, LocalDate> purposes = new EnumMap<>(Purpose.class);
        ModelAndView done = act(scope, model, () -> {
            objet.stream()
                    .flatMap(code -> Purpose.of(code).stream())
                    .forEach(one -> purposes.put(one, day(fields.getOrDefault(field(one), ""))));
            teams.train(scope, id, purposes, fields.containsKey("sur"));
        });
        if (model.getAttribute("trouble") instanceof Refused reason) {
            List<Halted> halted = reason.key().equals(Teams.HALTS) ? teams.halted(scope, id, purposes) : List.of();
            done.addObject("ticked", new Ticked(id, objet, fields, halted));
        }
        return done;
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/appelants")
    ModelAndView join(
            Scope scope,
            @PathVariable int id,
            @RequestParam UUID personne,
            @RequestParam(defaultValue = "") String forme,
            Model model) {
        return act(scope, model, () -> teams.join(scope, id, personne, day(forme)));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/depart")
    ModelAndView leave(Scope scope, @PathVariable int id, @RequestParam UUID personne, Model model) {
        return act(scope, model, () -> teams.leave(scope, id, personne));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/soutien")
    ModelAndView stand(
            Scope scope,
            @PathVariable int id,
            @RequestParam UUID personne,
            @RequestParam(defaultValue = "") String jusque,
            Model model) {
        return act(scope, model, () -> teams.stand(scope, id, personne, day(jusque)));
    }

    private ModelAndView act(Scope scope, Model model, Runnable act) {
        try {
            act.run();
            return new ModelAndView(BACK);
        } catch (Refused reason) {
            model.addAttribute("trouble", reason);
            ModelAndView page = new ModelAndView(page(scope, model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private LocalDate day(String typed) {
        return Typed.day(typed, "outreach.day").orElseGet(clock::today);
    }
}
