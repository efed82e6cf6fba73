package fr.palier.app.relief;

import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.relief.PlanLetters.Wanted;
import fr.palier.app.relief.PlanStore.PlanLine;
import fr.palier.app.relief.letter.LetterPages;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plans of a landlord, state by state. */
@Controller
class PlansController {
    private static final int PAGE = 50;
    private static final Pattern CHOICE = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

    private final KnownPlans plans;
    private final Tenancies tenancies;
    private final PlanLetters letters;
    private final LetterPages pages;

    PlansController(KnownPlans plans, Tenancies tenancies, PlanLetters letters, LetterPages pages) {
        this.plans = plans;
        this.tenancies = tenancies;
        this.letters = letters;
        this.pages = pages;
    }

    /**
     * Letters for the plans that were chosen of a list.
     *
     * @param choix plans, as {@code situation:number}
     * @param etat of the list, {@code apres} where its page begins
     */
    record Batch(
            @Nullable List<String> choix,
            @Nullable String courrier,
            @Nullable String etat,
            @Nullable Integer apres) {
        List<String> choices() {
            return Objects.requireNonNullElse(choix, List.of());
        }
    }

    /** A line of the list. */
    record Line(PlanLine plan, TenancySummary tenancy, Lang lang) {
        /** As the form names it. */
        public String choice() {
            return tenancy.publicId() + ":" + plan.number();
        }

        public String debt() {
            return Euros.words(plan.total(), lang);
        }

        public String end() {
            return Days.month(plan.end(), lang);
        }
    }

    /**
     * The list.
     *
     * @param after where the page begins
     * @param batch what was chosen of it
     * @param unfit why letters were not issued, by choice
     * @param writes whether who looks writes to households
     */
    record Page(
            PlanState state,
            Map<PlanState, Integer> counts,
            List<Line> lines,
            int after,
            Optional<Integer> next,
            Batch batch,
            Map<String, Refused> unfit,
            boolean writes) {
        public boolean isChosen(Line line) {
            return batch.choices().contains(line.choice());
        }

        public boolean isChosen(PlanLetter letter) {
            return letter.code().equals(batch.courrier);
        }

        /** Why the letter of a line cannot be issued. */
        public Optional<Refused> why(Line line) {
            return Optional.ofNullable(unfit.get(line.choice()));
        }

        /** The letters that may be right for plans in this state. */
        public List<PlanLetter> kinds() {
            return Arrays.stream(PlanLetter.values())
                    .filter(letter -> writes && letter.isOf(state))
                    .toList();
        }

        public int count(PlanState one) {
            return Objects.requireNonNullElse(counts.get(one), 0);
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
    @GetMapping("/plans")
    String list(
            Scope scope,
            Lang lang,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "0") int apres,
            Model model) {
        return show(scope, lang, new Batch(null, null, etat, apres), Map.of(), model);
    }

    /** Issues them all; where one does not fit, none, and the list says which. */
    @Once
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping("/plans/courriers")
    ModelAndView issueAll(Scope scope, Lang lang, @ModelAttribute("batch") Batch batch, Model model) {
        Optional<PlanLetter> letter = PlanLetter.of(Typed.text(batch.courrier));
        List<Wanted> wanted = letter.stream()
                .flatMap(one -> batch.choices().stream().map(choice -> chosen(scope, choice, one)))
                .toList();
        if (letter.isEmpty() || wanted.isEmpty() || wanted.size() > PAGE) {
            Refused why = letter.isEmpty()
                    ? new Refused("relief.letters.which")
                    : new Refused("relief.letters.how-many", PAGE);
            return refused(why, show(scope, lang, batch, Map.of(), model), model);
        }
        Map<Wanted, Refused> unfit = letters.unfit(scope, wanted);
        if (unfit.isEmpty()) {
            return new ModelAndView("redirect:/courriers/" + letters.issueAll(scope, wanted));
        }
        Map<String, Refused> byChoice = new HashMap<>();
        unfit.forEach((one, why) -> byChoice.put(one.tenancy().publicId() + ":" + one.number(), why));
        Refused why = new Refused("relief.letters.unfit", unfit.size());
        return refused(why, show(scope, lang, batch, byChoice, model), model);
    }

    private Wanted chosen(Scope scope, String choice, PlanLetter letter) {
        Matcher parts = CHOICE.matcher(choice);
        if (!parts.matches()) {
            throw new NotFound();
        }
        return new Wanted(pages.find(scope, Long.parseLong(parts.group(1))), Integer.parseInt(parts.group(2)), letter);
    }

    private static ModelAndView refused(Refused why, String view, Model model) {
        model.addAttribute("trouble", why);
        ModelAndView page = new ModelAndView(view, model.asMap());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private String show(Scope scope, Lang lang, Batch batch, Map<String, Refused> unfit, Model model) {
        PlanState state = Arrays.stream(PlanState.values())
                .filter(one -> one.code().equals(batch.etat))
                .findFirst()
                .orElse(PlanState.RUNNING);
        int after = Objects.requireNonNullElse(batch.apres, 0);
        List<PlanLine> page = plans.lines(scope, state, after, PAGE + 1);
        List<PlanLine> shown = page.stream().limit(PAGE).toList();
        Map<Integer, TenancySummary> who = tenancies.summaries(
                scope, shown.stream().map(PlanLine::tenancyId).toList());
        List<Line> lines = shown.stream()
                .map(line -> new Line(line, Objects.requireNonNull(who.get(line.tenancyId())), lang))
                .toList();
        Optional<Integer> next =
                page.size() > PAGE ? Optional.of(shown.getLast().tenancyId()) : Optional.empty();
        boolean writes = scope.actor().isAny(Role.ADVISER, Role.MANAGER);
        model.addAttribute("page", new Page(state, plans.counts(scope), lines, after, next, batch, unfit, writes));
        return "relief/plans";
    }
}
