package fr.palier.app.dossier;

import fr.palier.app.dossier.words.Wording;
import fr.palier.app.dossier.work.Due;
import fr.palier.app.dossier.work.Items;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What one is to see to this week, all dossiers together; and those that one was handed of late. */
@Controller
class WeekController {
    private final Items items;
    private final Handed handed;
    private final MessageSource messages;
    private final BusinessClock clock;

    WeekController(Items items, Handed handed, MessageSource messages, BusinessClock clock) {
        this.items = items;
        this.handed = handed;
        this.messages = messages;
        this.clock = clock;
    }

    /** A part of the week. */
    record Part(String key, List<Due> lines) {}

    /** The week. */
    record Page(List<Part> parts, List<Handed.Line> handed, LocalDate today, Wording words) {
        public boolean isEmpty() {
            return parts.stream().allMatch(part -> part.lines().isEmpty()) && handed.isEmpty();
        }

        public String near(LocalDate day) {
            return words.near(day, today);
        }

        public String day(LocalDate day) {
            return words.day(day);
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping("/taches")
    ModelAndView week(Scope scope, Lang lang) {
        LocalDate today = clock.today();
        List<Due> all = items.week(scope, scope.actor().person());
        List<Part> parts = List.of(
                part("overdue", all, day -> day.isBefore(today)),
                part("today", all, today::equals),
                part("next", all, day -> day.isAfter(today)));
        Page page =
                new Page(parts, handed.since(scope, today.minusDays(Items.WEEK)), today, new Wording(messages, lang));
        return new ModelAndView("dossier/week", "page", page);
    }

    private static Part part(String key, List<Due> all, Predicate<LocalDate> when) {
        return new Part(
                key,
                all.stream()
                        .filter(one -> one.item().due().filter(when).isPresent())
                        .toList());
    }
}
