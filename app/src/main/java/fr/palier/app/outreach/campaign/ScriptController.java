package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Need;
import fr.palier.engine.outreach.Script;
import fr.palier.engine.text.Lang;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What callers say: read, changed, looked at as callers will see it, kept as a new version. */
@Controller
class ScriptController {
    private final Scripts scripts;

    ScriptController(Scripts scripts) {
        this.scripts = scripts;
    }

    /**
     * The page.
     *
     * @param latest version, which new campaigns get
     * @param shown version from which the text is
     * @param script as far as the text can be read
     * @param left what whomever else hears, by the code of their name
     */
    record Page(
            Purpose purpose,
            int latest,
            int shown,
            String text,
            Optional<Script> script,
            Map<String, List<String>> left) {
        public Purpose[] purposes() {
            return Purpose.values();
        }

        public Need[] needs() {
            return Need.values();
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/appels/scripts")
    String page(
            Scope scope,
            Lang lang,
            @RequestParam(defaultValue = "welfare") String objet,
            @RequestParam Optional<Integer> version,
            Model model) {
        Purpose purpose = purpose(objet);
        int latest = scripts.latest(scope, purpose);
        int shown = version.orElse(latest);
        if (shown < 0 || shown > latest) {
            throw new NotFound();
        }
        String text = scripts.text(scope, purpose, shown, lang);
        Script script = scripts.script(scope, purpose, shown, lang);
        model.addAttribute(
                "page", new Page(purpose, latest, shown, text, Optional.of(script), left(purpose, script, lang)));
        return "outreach/script";
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/appels/scripts/apercu")
    ModelAndView preview(
            Scope scope,
            Lang lang,
            @RequestParam(defaultValue = "welfare") String objet,
            @RequestParam(defaultValue = "") String texte,
            Model model) {
        Purpose purpose = purpose(objet);
        try {
            Script script = scripts.check(purpose, texte);
            model.addAttribute("page", typed(scope, purpose, texte, Optional.of(script), left(purpose, script, lang)));
            return new ModelAndView("outreach/script", model.asMap());
        } catch (Refused reason) {
            return refused(scope, purpose, texte, reason, model);
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/appels/scripts")
    ModelAndView add(
            Scope scope,
            @RequestParam(defaultValue = "welfare") String objet,
            @RequestParam(defaultValue = "") String texte,
            Model model) {
        Purpose purpose = purpose(objet);
        try {
            scripts.add(scope, purpose, texte);
            return new ModelAndView("redirect:/appels/scripts?objet=" + purpose.code());
        } catch (Refused reason) {
            return refused(scope, purpose, texte, reason, model);
        }
    }

    private ModelAndView refused(Scope scope, Purpose purpose, String text, Refused reason, Model model) {
        model.addAttribute("trouble", reason);
        model.addAttribute("page", typed(scope, purpose, text, Optional.empty(), Map.of()));
        return new ModelAndView("outreach/script", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Map<String, List<String>> left(Purpose purpose, Script script, Lang lang) {
        return Arrays.stream(Script.Ear.values())
                .collect(Collectors.toMap(Script.Ear::code, ear -> scripts.left(purpose, script, ear, lang)));
    }

    private Page typed(
            Scope scope, Purpose purpose, String text, Optional<Script> script, Map<String, List<String>> left) {
        int latest = scripts.latest(scope, purpose);
        return new Page(purpose, latest, latest, text, script, left);
    }

    private static Purpose purpose(String code) {
        return Purpose.of(code).orElseThrow(NotFound::new);
    }
}
