package fr.palier.app.dossier.list;

import fr.palier.app.dossier.Cause;
import fr.palier.app.dossier.told.ToldNeeds;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of dossiers. */
@Controller
class ListController {
    private static final int PAGE = 50;

    private final ListStore store;
    private final Searches searches;
    private final ToldNeeds needs;
    private final BusinessClock clock;

    ListController(ListStore store, Searches searches, ToldNeeds needs, BusinessClock clock) {
        this.store = store;
        this.searches = searches;
        this.needs = needs;
        this.clock = clock;
    }

    /**
     * The list.
     *
     * @param asked what is looked for; empty where nothing is
     * @param forgotten what was looked for is not known any more
     * @param next where the next page begins, if there is one
     * @param toldNeeds how many needs were told and wait
     */
    record Page(
            Filters filters,
            String asked,
            boolean forgotten,
            int count,
            List<Line> lines,
            Optional<String> next,
            int toldNeeds,
            LocalDate today,
            Lang lang) {
        public List<Cause> causes() {
            return List.of(Cause.values());
        }

        public List<Filters.Status> statuses() {
            return List.of(Filters.Status.values());
        }

        public String day(LocalDate day) {
            return day.format(
                    DateTimeFormatter.ofPattern("d MMM yyyy", lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH));
        }

        @Override
        public String toString() {
            return "Page[" + count + "]";
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping("/dossiers")
    String list(Scope scope, Lang lang, @RequestParam Map<String, String> query, Model model) {
        Filters filters = Filters.of(query);
        Optional<String> asked = filters.search().flatMap(token -> searches.find(scope, token));
        String words = asked.orElse("");
        List<Line> found = store.page(scope, filters, words, After.of(query.get("apres")), PAGE + 1);
        List<Line> lines = found.stream().limit(PAGE).toList();
        Optional<String> next =
                found.size() > PAGE ? Optional.of(lines.getLast().key()) : Optional.empty();
        boolean forgotten = filters.search().isPresent() && asked.isEmpty();
        int count = store.count(scope, filters, words);
        model.addAttribute(
                "page",
                new Page(filters, words, forgotten, count, lines, next, needs.count(scope), clock.today(), lang));
        return "dossier/list";
    }

    /** Keeps what is looked for, and shows what is found among all dossiers. */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping("/dossiers")
    String search(Scope scope, @RequestParam(defaultValue = "") String q) {
        String asked = q.strip();
        String words = asked.length() <= Searches.LONGEST ? asked : asked.substring(0, Searches.LONGEST);
        return words.isEmpty()
                ? "redirect:/dossiers"
                : "redirect:/dossiers?etat=all&recherche=" + searches.keep(scope, words);
    }
}
