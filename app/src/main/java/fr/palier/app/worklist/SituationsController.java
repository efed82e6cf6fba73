package fr.palier.app.worklist;

import static fr.palier.app.shared.Role.ADVISER;
import static fr.palier.app.shared.Role.CALLER;
import static fr.palier.app.shared.Role.COORDINATOR;
import static fr.palier.app.shared.Role.MANAGER;

import fr.palier.app.ledger.Balances;
import fr.palier.app.portfolio.Search;
import fr.palier.app.portfolio.Search.After;
import fr.palier.app.portfolio.Search.Found;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.told.PlansTold.ToReview;
import fr.palier.app.worklist.LineView.Note;
import fr.palier.app.worklist.LineView.Task;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finding a situation among all tenancies of the landlord. What is looked for comes in the body of a form, and stands in no
 * address: see {@link Searches}. Callers see no amount and no action: a welfare call is about neither.
 */
@Controller
class SituationsController {
    private static final int PAGE = 50;
    private static final int GLANCE = 8;

    private final Search search;
    private final Searches searches;
    private final Tenancies tenancies;
    private final Worklist worklist;
    private final Balances balances;
    private final LineWords words;

    SituationsController(
            Search search,
            Searches searches,
            Tenancies tenancies,
            Worklist worklist,
            Balances balances,
            LineWords words) {
        this.search = search;
        this.searches = searches;
        this.tenancies = tenancies;
        this.worklist = worklist;
        this.balances = balances;
        this.words = words;
    }

    /** A tenancy found: what the list says of it, where the reader may know. */
    record Row(TenancySummary tenancy, Optional<String> balance, Optional<Task> task, Optional<Note> review) {}

    /** All tenancies, or those of a search kept under a number. */
    @Allowed({ADVISER, MANAGER, COORDINATOR, CALLER})
    @GetMapping("/situations")
    String situations(
            Scope scope,
            Lang lang,
            @RequestParam(required = false) @Nullable Long recherche,
            @RequestParam(required = false) @Nullable Long apres,
            Model model) {
        Optional<String> asked = Optional.ofNullable(recherche).flatMap(token -> searches.find(scope, token));
        After after = Optional.ofNullable(apres)
                .flatMap(id -> find(scope, id))
                .map(tenancy -> new After(tenancy.sortName(), tenancy.tenancyId()))
                .orElse(After.START);
        Found found = search.find(scope, asked.orElse(""), after, PAGE);
        model.addAttribute("asked", asked.orElse(""));
        model.addAttribute("forgotten", recherche != null && asked.isEmpty());
        model.addAttribute("found", found);
        model.addAttribute("rows", rows(scope, lang, found));
        model.addAttribute("amounts", seesAmounts(scope));
        model.addAttribute("search", asked.isPresent() ? recherche : null);
        model.addAttribute("first", after.equals(After.START));
        return "worklist/situations";
    }

    private Optional<TenancySummary> find(Scope scope, long publicId) {
        try {
            return Optional.of(tenancies.find(scope, publicId));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    /** Keeps what is looked for, and shows what is found. */
    @Allowed({ADVISER, MANAGER, COORDINATOR, CALLER})
    @PostMapping("/situations")
    String search(Scope scope, @RequestParam(defaultValue = "") String q) {
        return q.isBlank() ? "redirect:/situations" : "redirect:/situations?recherche=" + searches.keep(scope, q);
    }

    /** The first few while somebody types; nothing is kept. */
    @Allowed({ADVISER, MANAGER, COORDINATOR, CALLER})
    @PostMapping("/situations/apercu")
    String glance(Scope scope, Lang lang, @RequestParam(defaultValue = "") String q, Model model) {
        String asked = Searches.cut(q);
        boolean enough = asked.length() >= 2;
        Found found = enough ? search.find(scope, asked, After.START, GLANCE) : new Found(List.of(), 0, false);
        model.addAttribute("enough", enough);
        model.addAttribute("found", found);
        model.addAttribute("rows", rows(scope, lang, found));
        return "worklist/glance :: glance";
    }

    private static boolean seesAmounts(Scope scope) {
        return scope.actor().isAny(ADVISER, MANAGER, COORDINATOR);
    }

    private List<Row> rows(Scope scope, Lang lang, Found found) {
        if (!seesAmounts(scope)) {
            return found.page().stream()
                    .map(tenancy -> new Row(tenancy, Optional.empty(), Optional.empty(), Optional.empty()))
                    .toList();
        }
        Phrases phrases = words.phrases(lang);
        List<Integer> ids = found.page().stream().map(TenancySummary::tenancyId).toList();
        Map<Integer, Long> owed = balances.of(scope, ids);
        Map<Integer, Line> lines = worklist.lines(scope, ids);
        Map<Integer, ToReview> toReview = worklist.toReview(scope, ids);
        return found.page().stream()
                .map(tenancy -> new Row(
                        tenancy,
                        Optional.ofNullable(owed.get(tenancy.tenancyId())).map(phrases::euros),
                        Optional.ofNullable(lines.get(tenancy.tenancyId()))
                                .filter(Line::isListed)
                                .map(line -> LineWords.task(line.action(), phrases)),
                        Optional.ofNullable(toReview.get(tenancy.tenancyId()))
                                .map(plan -> LineWords.review(plan, phrases))))
                .toList();
    }
}
