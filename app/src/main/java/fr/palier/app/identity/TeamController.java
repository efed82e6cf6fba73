package fr.palier.app.identity;

import static fr.palier.app.shared.Role.ADMINISTRATOR;

import fr.palier.app.identity.TeamPage.Asked;
import fr.palier.app.identity.TeamPage.Sort;
import fr.palier.app.identity.TeamPage.State;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.StepUp;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The team of a landlord, for its administrators. */
@Controller
@RequestMapping("/equipe")
class TeamController {
    /** What was searched for stands in the session: names do not belong into addresses. */
    private static final String SEARCH = "palier.team-search";

    private final Team team;
    private final String base;

    /** @param base of the addresses to hand on, such as {@code https://palier.example.org}; else as the browser asked for it */
    TeamController(Team team, @Value("${palier.base-url:}") String base) {
        this.team = team;
        this.base = base;
    }

    /** What the list was asked for, as it stands in the address. */
    record Filter(
            @Nullable Role role,
            @Nullable State etat,
            @Nullable Sort tri,
            @Nullable UUID apres) {
        private Asked asked(String search) {
            return new Asked(
                    search,
                    Optional.ofNullable(role),
                    Optional.ofNullable(etat).orElse(State.ALL),
                    Optional.ofNullable(tri).orElse(Sort.NAME));
        }
    }

    /** What is filled in to invite somebody. */
    record Invited(
            @Nullable String name,
            @Nullable String email,
            @Nullable Set<Role> roles) {
        @Override
        public String toString() {
            return "an invitation";
        }

        private boolean isComplete() {
            return name != null && !name.isBlank() && email != null && email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
        }
    }

    @Allowed(ADMINISTRATOR)
    @GetMapping
    String list(Scope scope, Filter filter, HttpSession session, Model model) {
        String search = session.getAttribute(SEARCH) instanceof String text ? text : "";
        model.addAttribute(
                "page",
                TeamPage.of(
                        team.all(scope),
                        filter.asked(search),
                        Optional.ofNullable(filter.apres),
                        team.invitations(scope)));
        return "identity/team";
    }

    @Allowed(ADMINISTRATOR)
    @PostMapping("/recherche")
    String search(@RequestParam String q, HttpSession session) {
        session.setAttribute(
                SEARCH, q.strip().substring(0, Math.min(80, q.strip().length())));
        return "redirect:/equipe";
    }

    @Allowed(ADMINISTRATOR)
    @GetMapping("/invitation")
    String invitation(Model model) {
        model.addAttribute("roles", landlordRoles());
        return "identity/team-invite";
    }

    @StepUp
    @Allowed(ADMINISTRATOR)
    @PostMapping("/invitation")
    String invite(Scope scope, @ModelAttribute("given") Invited given, HttpServletResponse response, Model model) {
        try {
            if (!given.isComplete()) {
                throw new Refused("identity.team.incomplete");
            }
            Set<Role> roles = Optional.ofNullable(given.roles).orElse(Set.of());
            return given(team.invite(scope, String.valueOf(given.email), String.valueOf(given.name), roles), model);
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal);
            return invitation(model);
        }
    }

    @StepUp
    @Allowed(ADMINISTRATOR)
    @PostMapping("/invitation/{id}")
    String inviteAgain(Scope scope, @PathVariable UUID id, Model model) {
        return given(team.inviteAgain(scope, id), model);
    }

    @Once
    @Allowed(ADMINISTRATOR)
    @PostMapping("/invitation/{id}/retrait")
    String withdraw(Scope scope, @PathVariable UUID id, RedirectAttributes said) {
        team.withdrawInvitation(scope, id);
        said.addFlashAttribute("said", "identity.team.said.withdrawn");
        return "redirect:/equipe";
    }

    /** Shows a link once, with the host that the administrator sees, to be handed on. */
    private String given(Team.Given given, Model model) {
        String host = base.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : base;
        model.addAttribute("address", host + given.address());
        model.addAttribute("digits", given.said());
        return "identity/team-link";
    }

    @Allowed(ADMINISTRATOR)
    @GetMapping("/{id}")
    String person(Scope scope, @PathVariable UUID id, Model model) {
        model.addAttribute("person", team.find(scope, id));
        model.addAttribute("history", team.history(scope, id));
        model.addAttribute("roles", landlordRoles());
        model.addAttribute("oneself", scope.actor().person().equals(id));
        return "identity/team-person";
    }

    @Once
    @StepUp
    @Allowed(ADMINISTRATOR)
    @PostMapping("/{id}/roles")
    String roles(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            RedirectAttributes said) {
        Set<Role> wanted = Optional.ofNullable(roles).orElse(Set.of());
        team.setRoles(scope, id, wanted);
        said.addFlashAttribute("said", "identity.team.said.roles");
        return wanted.isEmpty() ? "redirect:/equipe" : "redirect:/equipe/" + id;
    }

    @Once
    @StepUp
    @Allowed(ADMINISTRATOR)
    @PostMapping("/{id}/fermeture")
    String close(Scope scope, @PathVariable UUID id, RedirectAttributes said) {
        team.close(scope, id);
        said.addFlashAttribute("said", "identity.team.said.closed");
        return "redirect:/equipe";
    }

    @Once
    @StepUp
    @Allowed(ADMINISTRATOR)
    @PostMapping("/{id}/reouverture")
    String reopen(Scope scope, @PathVariable UUID id, RedirectAttributes said) {
        team.reopen(scope, id);
        said.addFlashAttribute("said", "identity.team.said.reopened");
        return "redirect:/equipe/" + id;
    }

    @StepUp
    @Allowed(ADMINISTRATOR)
    @PostMapping("/{id}/lien")
    String recover(
            Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean rien, Model model) {
        return given(team.recover(scope, id, rien), model);
    }

    private static List<Role> landlordRoles() {
        return Stream.of(Role.values()).filter(Role::worksForALandlord).toList();
    }
}
