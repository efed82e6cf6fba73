package fr.palier.app.worklist;

import static fr.palier.app.shared.Role.ADVISER;
import static fr.palier.app.shared.Role.COORDINATOR;
import static fr.palier.app.shared.Role.MANAGER;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.worklist.Day.Hours;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people do with many lines at once: those ticked, or all that the filters show. */
@Controller
class BulkController {
    private final Acts acts;
    private final Day day;
    private final Audit audit;

    BulkController(Acts acts, Day day, Audit audit) {
        this.acts = acts;
        this.day = day;
        this.audit = audit;
    }

    /** Which lines: those ticked, or all that the filters show. */
    record Choice(
            @Nullable List<Long> ligne,
            @Nullable Boolean toutes,
            @Nullable String filtres) {
        Filters filters() {
            return Filters.ofQuery(filtres == null ? "" : filtres);
        }
    }

    /** Gives lines to a colleague, or to nobody. */
    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping("/aujourdhui/lot/attribution")
    String assign(Scope scope, Choice choice, @RequestParam(required = false) @Nullable UUID personne) {
        Hours hours = day.hours(scope);
        if (personne != null && !hours.workers().containsKey(personne)) {
            throw new Refused("worklist.bulk.no-colleague");
        }
        ActStore.Lot given = acts.assign(scope, chosen(scope, choice), Optional.ofNullable(personne));
        audit.record(
                scope,
                "situations.assigned",
                "person:" + (personne == null ? "nobody" : personne),
                Map.of("lines", given.situations()));
        return back(choice, "confiees=" + given.situations() + "&lot=" + given.micros());
    }

    /** Takes back what one has just given away. */
    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping("/aujourdhui/lot/retour")
    String takeBack(Scope scope, Choice choice, @RequestParam long lot) {
        int back = acts.takeBack(scope, lot);
        if (back == 0) {
            throw new Refused("worklist.bulk.too-late");
        }
        audit.record(scope, "situations.assigned", "lot:" + lot, Map.of("lines", back, "back", true));
        return back(choice, "rendues=" + back);
    }

    /** Puts lines off. */
    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping("/aujourdhui/lot/report")
    String putOff(
            Scope scope,
            Choice choice,
            @RequestParam Line.Later motif,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate jusquau) {
        return back(choice, "reportees=" + acts.putOff(scope, chosen(scope, choice), jusquau, motif));
    }

    private List<Integer> chosen(Scope scope, Choice choice) {
        List<Integer> chosen = Boolean.TRUE.equals(choice.toutes())
                ? acts.shown(scope, choice.filters())
                : acts.named(scope, choice.ligne() == null ? List.of() : choice.ligne());
        if (chosen.isEmpty()) {
            throw new Refused("worklist.bulk.none");
        }
        return chosen;
    }

    private static String back(Choice choice, String also) {
        String address = TodayPage.address(choice.filters());
        return "redirect:" + address + (address.contains("?") ? "&" : "?") + also;
    }
}
