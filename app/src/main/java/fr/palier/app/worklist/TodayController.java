package fr.palier.app.worklist;

import static fr.palier.app.shared.Role.ADVISER;
import static fr.palier.app.shared.Role.COORDINATOR;
import static fr.palier.app.shared.Role.MANAGER;

import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Scope;
import fr.palier.app.worklist.Day.Hours;
import fr.palier.app.worklist.LineWords.Telling;
import fr.palier.app.worklist.TodayPage.Choices;
import fr.palier.app.worklist.TodayPage.Paging;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** <em>Aujourd'hui</em>: the list. */
@Controller
class TodayController {
    private final Worklist worklist;
    private final Acts acts;
    private final Day day;
    private final SavedViews views;
    private final Tenancies tenancies;
    private final LineWords words;

    TodayController(Worklist worklist, Acts acts, Day day, SavedViews views, Tenancies tenancies, LineWords words) {
        this.worklist = worklist;
        this.acts = acts;
        this.day = day;
        this.views = views;
        this.tenancies = tenancies;
        this.words = words;
    }

    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @GetMapping("/aujourdhui")
    String today(Scope scope, Lang lang, @RequestParam Map<String, String> asked, Model model) {
        Filters filters = Filters.of(asked);
        Hours hours = day.hours(scope);
        Optional<Integer> after = named(scope, asked, "apres");
        Optional<Today> today = worklist.today(scope, hours, filters, after);
        if (today.isEmpty()) {
            model.addAttribute("day", words.phrases(lang).dayFirst(hours.today()));
            return "worklist/no-run";
        }
        Telling telling = telling(scope, lang, hours, today.get());
        Choices choices = new Choices(tenancies.branches(scope), tenancies.departments(scope), hours.workers());
        model.addAttribute(
                "list", TodayPage.of(today.get(), telling, filters, choices, new Paging(words, after.isEmpty())));
        model.addAttribute("choices", choices);
        model.addAttribute("views", views.of(scope));
        model.addAttribute("laters", Line.Later.values());
        model.addAttribute("tomorrow", hours.today().plusDays(1));
        model.addAttribute("manager", scope.actor().isAny(MANAGER));
        named(scope, asked, "fait").ifPresent(id -> addDone(id, telling, model));
        return "worklist/today";
    }

    private Telling telling(Scope scope, Lang lang, Hours hours, Today today) {
        return new Telling(scope, words.phrases(lang), hours, today.standing(), today.around());
    }

    /** A tenancy that the address names; one that names none is as if it said nothing. */
    private Optional<Integer> named(Scope scope, Map<String, String> asked, String name) {
        List<Long> ids = Stream.ofNullable(asked.get(name))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        return ids.isEmpty()
                ? Optional.empty()
                : acts.named(scope, ids).stream().findFirst();
    }

    /** Without JavaScript: what was just done with a line that has left the list, so that it can be taken back. */
    private void addDone(int tenancyId, Telling telling, Model model) {
        worklist.find(telling.scope(), tenancyId)
                .ifPresent(done -> model.addAttribute(
                        "justDone",
                        words.view(
                                done.line(),
                                new Telling(
                                        telling.scope(),
                                        telling.phrases(),
                                        telling.hours(),
                                        done.standing(),
                                        done.around()))));
    }
}
