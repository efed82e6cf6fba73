package fr.palier.app.relief.clock;

import fr.palier.app.letters.Kept;
import fr.palier.app.letters.Paper;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.relief.clock.ClockLetters.Wanted;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The letters of the legal calendar: looked at, and issued. */
@Controller
class ClockLettersController {
    private static final String OF = "/situations/{id:[0-9]{1,18}}/echeances/courriers/{kind:[a-z0-9-]{1,30}}";
    private static final List<String> BODIES = List.of("caf", "msa");

    private final Portfolio portfolio;
    private final ClockLetters letters;
    private final MessageSource messages;
    private final Audit audit;

    ClockLettersController(Portfolio portfolio, ClockLetters letters, MessageSource messages, Audit audit) {
        this.portfolio = portfolio;
        this.letters = letters;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * Which letter, from the address and the form.
     *
     * @param organisme that pays the housing benefit
     * @param suite what comes after the issue: {@code imprimer} or {@code fichier}
     */
    record Asked(
            long id,
            String kind,
            @Nullable String organisme,
            @Nullable String suite) {
        String bodyCode() {
            String typed = Typed.text(organisme);
            return BODIES.contains(typed) ? typed : "";
        }
    }

    /** The preview of a letter. */
    record Page(Wanted wanted, String bodyCode, Paper paper) {
        public String calendar() {
            return "/situations/" + wanted.tenancy().publicId() + "/echeances";
        }

        public String path() {
            return calendar() + "/courriers/" + wanted.letter().code();
        }

        public List<String> missing() {
            return paper.draft().missing();
        }

        public boolean lacksLetterhead() {
            return paper.draft().lacksLetterhead();
        }

        public List<String> bodies() {
            return BODIES;
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF)
    ModelAndView preview(Scope scope, @ModelAttribute("asked") Asked asked, Model model) {
        Wanted wanted = wanted(scope, asked);
        audit.record(scope, "tenancy.read", "tenancy:" + wanted.tenancy().id(), Map.of("field", "letter"));
        return show(scope, asked, wanted, model);
    }

    private ModelAndView show(Scope scope, Asked asked, Wanted wanted, Model model) {
        model.addAttribute("page", new Page(wanted, asked.bodyCode(), letters.shown(letters.draft(scope, wanted))));
        return new ModelAndView("relief/clock-letter", model.asMap());
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
            ModelAndView page = show(scope, asked, wanted, model);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private Wanted wanted(Scope scope, Asked asked) {
        ClockLetter letter = ClockLetter.named(asked.kind).orElseThrow(NotFound::new);
        String code = asked.bodyCode();
        String body = code.isEmpty() ? "" : messages.getMessage("relief.letter.body." + code, null, Locale.FRENCH);
        return new Wanted(portfolio.find(scope, asked.id).orElseThrow(NotFound::new), letter, body);
    }
}
