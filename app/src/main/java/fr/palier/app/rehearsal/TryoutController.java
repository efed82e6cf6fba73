package fr.palier.app.rehearsal;

import static fr.palier.app.shared.Role.MANAGER;

import fr.palier.app.rehearsal.Tryout.Paging;
import fr.palier.app.rehearsal.Tryout.Tried;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Scope;
import fr.palier.app.triage.Policies;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Rehearsal.Change;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rehearsal of a draft: whom it would concern. */
@Controller
class TryoutController {
    private static final int PAGE = 50;

    private final Drafts drafts;
    private final Policies policies;
    private final Tryout tryout;

    TryoutController(Drafts drafts, Policies policies, Tryout tryout) {
        this.drafts = drafts;
        this.policies = policies;
        this.tryout = tryout;
    }

    @Allowed(MANAGER)
    @GetMapping("/bareme/repetition")
    String rehearse(
            Scope scope,
            Lang lang,
            @RequestParam(defaultValue = "") String genre,
            @RequestParam(defaultValue = "0") int apres,
            Model model) {
        Optional<Draft> draft = drafts.find(scope);
        if (draft.isEmpty()) {
            return "redirect:/bareme";
        }
        if (!Tables.faults(draft.get()).isEmpty()) {
            return "redirect:/bareme/brouillon?fautes";
        }
        Tried tried = tryout.of(scope, Tables.policy(draft.get()));
        Optional<Change> kind = kind(genre);
        model.addAttribute("draft", draft.get());
        model.addAttribute("current", policies.current(scope).version());
        model.addAttribute("tried", tried);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", List.of(Change.ENTERS, Change.LEAVES, Change.ACTION, Change.UP, Change.DOWN));
        model.addAttribute("after", apres);
        model.addAttribute("page", tryout.people(scope, tried, kind, new Paging(Math.max(0, apres), PAGE, lang)));
        return "rehearsal/tryout";
    }

    private static Optional<Change> kind(String word) {
        return Arrays.stream(Change.values())
                .filter(kind -> kind != Change.NONE && kind.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
