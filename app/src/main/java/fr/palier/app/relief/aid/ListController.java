package fr.palier.app.relief.aid;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The requests of a landlord's households: to funds in one room, to guarantors, insurers and employees' bodies in the other. What
 * somebody looks for is a name: it is posted, and never stands in an address.
 */
@Controller("aidListController")
class ListController {
    private static final int PAGE = 50;
    private static final int LONGEST = 100;

    private final ListStore store;
    private final BusinessClock clock;

    ListController(ListStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The list.
     *
     * @param asked what is looked for; empty where nothing is
     * @param next where the next page begins, if there is one
     */
    record Page(
            Filters filters,
            String asked,
            Map<RequestState, Integer> counts,
            int due,
            int pressing,
            List<Line> lines,
            Optional<String> next,
            LocalDate today,
            Lang lang) {
        public String euros(Line line) {
            return Euros.words(line.cents(), lang);
        }

        public String euros(long cents) {
            return Euros.words(cents, lang);
        }

        public boolean hasDay(Line line) {
            return line.request().state().isOpen() && line.day().isBefore(After.NEVER);
        }

        public String day(Line line) {
            return Days.day(line.day(), lang);
        }

        @Override
        public String toString() {
            return "Page[" + lines.size() + "]";
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping("/fsl")
    String funds(Scope scope, Lang lang, @RequestParam Map<String, String> query, Model model) {
        return show(scope, lang, Filters.of("fsl", query), query, model);
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping("/garanties")
    String guarantees(Scope scope, Lang lang, @RequestParam Map<String, String> query, Model model) {
        return show(scope, lang, Filters.of("garanties", query), query, model);
    }

    /** Shows what is found among the requests to funds, whatever their state. */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping("/fsl")
    String findFund(Scope scope, Lang lang, @RequestParam Map<String, String> form, Model model) {
        return show(scope, lang, Filters.of("fsl", form), form, model);
    }

    /** The same for the other room. */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping("/garanties")
    String findGuarantee(Scope scope, Lang lang, @RequestParam Map<String, String> form, Model model) {
        return show(scope, lang, Filters.of("garanties", form), form, model);
    }

    private String show(Scope scope, Lang lang, Filters filters, Map<String, String> asked, Model model) {
        String typed = Typed.text(asked.get("q"));
        String words = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        List<Line> found = store.page(scope, filters, words, After.of(asked.get("apres")), PAGE + 1);
        List<Line> lines = found.stream().limit(PAGE).toList();
        Optional<String> next =
                found.size() > PAGE ? Optional.of(lines.getLast().after().key()) : Optional.empty();
        Filters all = new Filters(filters.room(), filters.kind(), Optional.empty(), false, false);
        model.addAttribute(
                "page",
                new Page(
                        filters,
                        words,
                        store.counts(scope, filters),
                        store.count(scope, all.toggleDue()),
                        store.count(scope, all.togglePressing()),
                        lines,
                        next,
                        clock.today(),
                        lang));
        return "relief/requests";
    }
}
