package fr.palier.app.worklist;

import static fr.palier.app.shared.Role.ADVISER;
import static fr.palier.app.shared.Role.COORDINATOR;
import static fr.palier.app.shared.Role.MANAGER;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.worklist.Capacities.Capacity;
import fr.palier.app.worklist.Day.Hours;
import fr.palier.engine.text.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is there: the hours of the day, and who stands in for whom; and the filters that a person keeps. */
@Controller
class DayController {
    private final Day day;
    private final Capacities capacities;
    private final Covers covers;
    private final SavedViews views;
    private final LineWords words;

    DayController(Day day, Capacities capacities, Covers covers, SavedViews views, LineWords words) {
        this.day = day;
        this.capacities = capacities;
        this.covers = covers;
        this.views = views;
        this.words = words;
    }

    /** The hours of today, and the absences to come. */
    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @GetMapping("/aujourdhui/presence")
    String presence(Scope scope, Lang lang, Model model) {
        Hours hours = day.hours(scope);
        model.addAttribute("hours", hours);
        model.addAttribute("names", hours.names());
        model.addAttribute("phrases", words.phrases(lang));
        model.addAttribute("each", eachHours(hours.capacity(), lang));
        return "worklist/presence";
    }

    private static String eachHours(Capacity capacity, Lang lang) {
        int minutes = capacity.advisers() == 0 ? 390 : capacity.minutes() / capacity.advisers();
        String hours = BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return lang.of(hours.replace('.', ','), hours);
    }

    /** @param heures of each adviser, with a comma or a point */
    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping("/aujourdhui/presence")
    String say(Scope scope, @RequestParam int personnes, @RequestParam String heures, @RequestParam int minutes) {
        int each = minutesOf(heures);
        capacities.say(scope, day.hours(scope).today(), new Capacity(personnes, personnes * each, minutes, true));
        return "redirect:/aujourdhui";
    }

    private static int minutesOf(String hours) {
        String said = hours.strip().replace(',', '.');
        if (!said.matches("\\d{1,2}(\\.\\d{1,2})?")) {
            throw new Refused("worklist.capacity.impossible");
        }
        return new BigDecimal(said).multiply(BigDecimal.valueOf(60)).intValue();
    }

    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping("/aujourdhui/absences")
    String absent(
            Scope scope,
            @RequestParam UUID absent,
            @RequestParam(required = false) @Nullable UUID remplacant,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate du,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate au) {
        var names = day.hours(scope).names();
        if (!names.containsKey(absent) || remplacant != null && !names.containsKey(remplacant)) {
            throw new Refused("worklist.bulk.no-colleague");
        }
        covers.add(scope, absent, Optional.ofNullable(remplacant), du, au);
        return "redirect:/aujourdhui/presence";
    }

    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping("/aujourdhui/absences/{id}/fin")
    String back(Scope scope, @PathVariable int id) {
        covers.remove(scope, id);
        return "redirect:/aujourdhui/presence";
    }

    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping("/aujourdhui/vues")
    String save(Scope scope, @RequestParam String nom, @RequestParam(defaultValue = "") String filtres) {
        Filters filters = Filters.ofQuery(filtres);
        views.save(scope, nom, filters);
        return "redirect:" + TodayPage.address(filters);
    }

    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping("/aujourdhui/vues/fin")
    String forget(Scope scope, @RequestParam String nom) {
        views.remove(scope, nom);
        return "redirect:/aujourdhui";
    }
}
