package fr.palier.app.relief;

import fr.palier.app.letters.Kept;
import fr.palier.app.letters.Paper;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.PlanLetters.Wanted;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Letters about plans: looked at, issued, and issued for many plans at once. */
@Controller
class PlanLettersController {
    private static final String OF =
            "/situations/{id:[0-9]{1,18}}/plans/{plan:[0-9]{1,9}}/courriers/{kind:[a-z0-9-]{1,30}}";
    private static final Pattern CHOICE = Pattern.compile("(\\d{1,18}):(\\d{1,9})");
    private static final int MOST = 50;

    /** Those that pay housing benefit, as the form names them. */
    private static final List<String> BODIES = List.of("caf", "msa");

    private final Portfolio portfolio;
    private final PlanLetters letters;
    private final MessageSource messages;
    private final Audit audit;

    PlanLettersController(Portfolio portfolio, PlanLetters letters, MessageSource messages, Audit audit) {
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
            int plan,
            String kind,
            @Nullable String organisme,
            @Nullable String suite) {
        String bodyCode() {
            String typed = Objects.requireNonNullElse(organisme, "");
            return BODIES.contains(typed) ? typed : "";
        }
    }

    /** The preview of a letter about a plan. */
    record Page(PlanLetters.Wanted wanted, String bodyCode, Paper paper) {
        public String back() {
            return "/situations/" + wanted.tenancy().publicId() + "/plans/" + wanted.number();
        }

        /** The key of the page behind. */
        public String title() {
            return "relief.plan.title";
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
            return wanted.letter() == PlanLetter.CAF_NOTICE;
        }

        public List<String> bodies() {
            return BODIES;
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF)
    String preview(Scope scope, @ModelAttribute("asked") Asked asked, Model model) {
        Wanted wanted = wanted(scope, asked);
        audit.record(scope, "tenancy.read", "tenancy:" + wanted.tenancy().id(), Map.of("field", "letter"));
        return show(scope, asked, wanted, model);
    }

    private String show(Scope scope, Asked asked, Wanted wanted, Model model) {
        model.addAttribute("page", new Page(wanted, asked.bodyCode(), letters.shown(letters.draft(scope, wanted))));
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
            ModelAndView page = new ModelAndView(show(scope, asked, wanted, model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private Wanted wanted(Scope scope, Asked asked) {
        PlanLetter letter = PlanLetter.of(asked.kind).orElseThrow(NotFound::new);
        String code = asked.bodyCode();
        String body = code.isEmpty() ? "" : messages.getMessage("relief.letter.body." + code, null, Locale.FRENCH);
        return new Wanted(find(scope, asked.id), asked.plan, letter, body);
    }

    private TenancyDetails find(Scope scope, long id) {
        return portfolio.find(scope, id).orElseThrow(NotFound::new);
    }

    /** @param choix plans, as {@code situation:number} */
    @Once
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping("/plans/courriers")
    String issueAll(
            Scope scope,
            @RequestParam(defaultValue = "") String[] choix,
            @RequestParam(defaultValue = "") String courrier) {
        PlanLetter letter = PlanLetter.of(courrier).orElseThrow(() -> new Refused("relief.letters.which"));
        List<Wanted> wanted = Arrays.stream(choix)
                .map(choice -> chosen(scope, choice, letter))
                .toList();
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw new Refused("relief.letters.how-many", MOST);
        }
        return "redirect:/courriers/" + letters.issueAll(scope, wanted);
    }

    private Wanted chosen(Scope scope, String choice, PlanLetter letter) {
        Matcher parts = CHOICE.matcher(choice);
        if (!parts.matches()) {
            throw new NotFound();
        }
        return new Wanted(find(scope, Long.parseLong(parts.group(1))), Integer.parseInt(parts.group(2)), letter, "");
    }
}
