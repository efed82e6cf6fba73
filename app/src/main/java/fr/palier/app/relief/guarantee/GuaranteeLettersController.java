package fr.palier.app.relief.guarantee;

import fr.palier.app.letters.Kept;
import fr.palier.app.letters.Paper;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.guarantee.GuaranteeLetters.Wanted;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Letters about guarantees: looked at, and issued. */
@Controller
class GuaranteeLettersController {
    private static final String OF =
            "/situations/{id:[0-9]{1,18}}/garanties/{rank:[0-9]{1,9}}/courriers/{kind:[a-z0-9-]{1,30}}";

    private final Portfolio portfolio;
    private final GuaranteeLetters letters;
    private final Audit audit;

    GuaranteeLettersController(Portfolio portfolio, GuaranteeLetters letters, Audit audit) {
        this.portfolio = portfolio;
        this.letters = letters;
        this.audit = audit;
    }

    /**
     * Which letter, from the address and the form.
     *
     * @param suite what comes after the issue: {@code imprimer} or {@code fichier}
     */
    record Asked(long id, int rank, String kind, @Nullable String suite) {}

    /** The preview of a letter about a request. */
    record Page(Wanted wanted, Paper paper) {
        public String back() {
            return "/situations/" + wanted.tenancy().publicId() + "/garanties/" + wanted.number();
        }

        /** The key of the page behind. */
        public String title() {
            return "relief.aid.request";
        }

        public String path() {
            return back() + "/courriers/" + wanted.letter().code();
        }

        public List<String> missing() {
            return paper.draft().missing();
        }

        public boolean lacksLetterhead() {
            return paper.draft().lacksLetterhead();
        }

        public boolean asksForBody() {
            return false;
        }

        public String bodyCode() {
            return "";
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF)
    String preview(Scope scope, @ModelAttribute("asked") Asked asked, Model model) {
        Wanted wanted = wanted(scope, asked);
        audit.record(scope, "tenancy.read", "tenancy:" + wanted.tenancy().id(), Map.of("field", "letter"));
        return show(scope, wanted, model);
    }

    private String show(Scope scope, Wanted wanted, Model model) {
        model.addAttribute("page", new Page(wanted, letters.shown(letters.draft(scope, wanted))));
        return "relief/letter";
    }

    @Once
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF)
    ModelAndView issue(Scope scope, @ModelAttribute("asked") Asked asked, Model model) {
        Wanted wanted = wanted(scope, asked);
        try {
            Kept kept = letters.issue(scope, wanted);
            String end = "fichier".equals(asked.suite) ? "?enregistrer=true" : "";
            return new ModelAndView("redirect:/situations/" + asked.id + "/courriers/" + kept.recorded() + end);
        } catch (Refused refusal) {
            model.addAttribute("refusal", refusal);
            ModelAndView page = new ModelAndView(show(scope, wanted, model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private Wanted wanted(Scope scope, Asked asked) {
        GuaranteeLetter letter = GuaranteeLetter.of(asked.kind).orElseThrow(NotFound::new);
        TenancyDetails tenancy = portfolio.find(scope, asked.id).orElseThrow(NotFound::new);
        return new Wanted(tenancy, asked.rank, letter);
    }
}
