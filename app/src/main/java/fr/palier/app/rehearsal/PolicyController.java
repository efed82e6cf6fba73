package fr.palier.app.rehearsal;

import static fr.palier.app.shared.Role.MANAGER;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Scope;
import fr.palier.app.triage.Policies;
import fr.palier.app.triage.PolicyVersion;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The policy that holds, those before it, and the way back to one of them. */
@Controller
class PolicyController {
    private final Policies policies;
    private final Drafts drafts;

    PolicyController(Policies policies, Drafts drafts) {
        this.policies = policies;
        this.drafts = drafts;
    }

    @Allowed(MANAGER)
    @GetMapping("/bareme")
    String policy(Scope scope, Lang lang, Model model) {
        show(scope, policies.current(scope), lang, model);
        model.addAttribute("draft", drafts.find(scope));
        return "rehearsal/policy";
    }

    @Allowed(MANAGER)
    @GetMapping("/bareme/versions/{version}")
    String version(Scope scope, Lang lang, @PathVariable int version, Model model) {
        show(scope, policies.version(scope, version), lang, model);
        return "rehearsal/policy";
    }

    private void show(Scope scope, PolicyVersion version, Lang lang, Model model) {
        List<SheetView> sheets = sheets(scope, version.version(), lang);
        model.addAttribute("version", version);
        model.addAttribute("current", policies.current(scope).version());
        model.addAttribute("actions", sheets.getFirst());
        model.addAttribute("points", sheets.getLast());
        model.addAttribute("draft", Optional.empty());
    }

    private List<SheetView> sheets(Scope scope, int version, Lang lang) {
        Draft tables = Tables.draft(version, policies.dmn(scope, version));
        return List.of(SheetView.of(tables.action(), List.of(), lang), SheetView.of(tables.score(), List.of(), lang));
    }

    @Allowed(MANAGER)
    @GetMapping("/bareme/versions")
    String versions(Scope scope, Model model) {
        model.addAttribute("versions", policies.history(scope));
        model.addAttribute("current", policies.current(scope).version());
        return "rehearsal/versions";
    }

    @Allowed(MANAGER)
    @GetMapping("/bareme/comparaison")
    String compare(Scope scope, Lang lang, @RequestParam int de, @RequestParam int a, Model model) {
        List<SheetView> before = sheets(scope, policies.version(scope, de).version(), lang);
        List<SheetView> after = sheets(scope, policies.version(scope, a).version(), lang);
        model.addAttribute("from", policies.version(scope, de));
        model.addAttribute("to", policies.version(scope, a));
        model.addAttribute(
                "tables",
                List.of(
                        Comparison.of(before.getFirst(), after.getFirst()),
                        Comparison.of(before.getLast(), after.getLast())));
        model.addAttribute("versions", policies.history(scope));
        return "rehearsal/comparison";
    }

    @Allowed(MANAGER)
    @Once
    @PostMapping("/bareme/versions/{version}/retablissement")
    String rollBack(Scope scope, @PathVariable int version, @RequestParam(defaultValue = "") String motif) {
        PolicyVersion published = policies.rollBack(scope, version, motif);
        return "redirect:/bareme?publie=" + published.version();
    }

    @Allowed(MANAGER)
    @Once
    @PostMapping("/bareme/publication")
    String publish(Scope scope, @RequestParam(defaultValue = "") String motif) {
        return "redirect:/bareme?publie=" + drafts.publish(scope, motif).version();
    }
}
