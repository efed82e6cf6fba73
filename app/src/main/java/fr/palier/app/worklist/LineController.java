package fr.palier.app.worklist;

import static fr.palier.app.shared.Role.ADVISER;
import static fr.palier.app.shared.Role.COORDINATOR;
import static fr.palier.app.shared.Role.MANAGER;

import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.worklist.LineWords.Telling;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What people do with a line. The page's script gets the line as it then is; a plain form goes back to the list, which says what
 * was done.
 */
@Controller
class LineController {
    private static final String LINE = "/aujourdhui/lignes/{id}";

    private final Worklist worklist;
    private final Acts acts;
    private final Day day;
    private final Tenancies tenancies;
    private final LineWords words;
    private final Audit audit;

    LineController(Worklist worklist, Acts acts, Day day, Tenancies tenancies, LineWords words, Audit audit) {
        this.worklist = worklist;
        this.acts = acts;
        this.day = day;
        this.tenancies = tenancies;
        this.words = words;
        this.audit = audit;
    }

    /** Who acts, in which language, by the page's script or a plain form, and which filters the list had. */
    record Origin(Scope scope, Lang lang, boolean byScript, Filters filters) {
        ModelAndView list(String also) {
            String address = TodayPage.address(filters);
            return new ModelAndView("redirect:" + address + (address.contains("?") ? "&" : "?") + also);
        }
    }

    @ModelAttribute("origin")
    Origin origin(
            Scope scope,
            Lang lang,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            @RequestParam(defaultValue = "") String filtres) {
        return new Origin(scope, lang, script != null, Filters.ofQuery(filtres));
    }

    /** Takes the next free line of the filters: it comes back on top of the list. */
    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping("/aujourdhui/suivante")
    ModelAndView next(@ModelAttribute("origin") Origin origin) {
        return origin.list(acts.takeNext(origin.scope(), origin.filters()).isPresent() ? "prise=1" : "prise=0");
    }

    /** The page is still open: what its reader has stays theirs. */
    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping("/aujourdhui/bail")
    ResponseEntity<Void> renew(Scope scope) {
        acts.renew(scope);
        return ResponseEntity.noContent().build();
    }

    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping(LINE + "/prise")
    ModelAndView take(@PathVariable long id, @ModelAttribute("origin") Origin origin) {
        return act(origin, id, tenancyId -> acts.take(origin.scope(), tenancyId));
    }

    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping(LINE + "/rendue")
    ModelAndView release(@PathVariable long id, @ModelAttribute("origin") Origin origin) {
        return act(origin, id, tenancyId -> acts.release(origin.scope(), tenancyId));
    }

    /** Shows the number to call, and keeps who saw it. The line is taken. */
    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping(LINE + "/numero")
    ModelAndView phone(@PathVariable long id, @ModelAttribute("origin") Origin origin) {
        int tenancyId = tenancies.find(origin.scope(), id).tenancyId();
        try {
            String phone = acts.phone(origin.scope(), tenancyId);
            audit.record(origin.scope(), "phone.read", "tenancy:" + tenancyId, Map.of());
            return line(origin, tenancyId)
                    .addObject("phone", phone)
                    .addObject("phoneWords", words.phrases(origin.lang()).phone(phone));
        } catch (Refused refusal) {
            return refused(origin, tenancyId, refusal);
        }
    }

    /** Records what came of a call. */
    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping(LINE + "/appel")
    ModelAndView called(
            @PathVariable long id,
            @ModelAttribute("origin") Origin origin,
            @RequestParam ContactOutcome issue,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate rappel) {
        return act(origin, id, tenancyId -> acts.called(origin.scope(), tenancyId, issue, Optional.ofNullable(rappel)));
    }

    /** Not today. */
    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping(LINE + "/report")
    ModelAndView putOff(
            @PathVariable long id,
            @ModelAttribute("origin") Origin origin,
            @RequestParam Line.Later motif,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate jusquau) {
        return act(origin, id, tenancyId -> {
            if (acts.putOff(origin.scope(), List.of(tenancyId), jusquau, motif) == 0) {
                throw new Refused("worklist.taken");
            }
        });
    }

    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @PostMapping(LINE + "/annulation")
    ModelAndView undo(@PathVariable long id, @ModelAttribute("origin") Origin origin) {
        return act(origin, id, tenancyId -> acts.undo(origin.scope(), tenancyId));
    }

    private ModelAndView act(Origin origin, long id, IntConsumer work) {
        int tenancyId = tenancies.find(origin.scope(), id).tenancyId();
        try {
            work.accept(tenancyId);
        } catch (Refused refusal) {
            return refused(origin, tenancyId, refusal);
        }
        return origin.byScript() ? line(origin, tenancyId) : origin.list("fait=" + id);
    }

    private ModelAndView refused(Origin origin, int tenancyId, Refused refusal) {
        if (!origin.byScript()) {
            throw refusal;
        }
        ModelAndView line = line(origin, tenancyId);
        line.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return line.addObject("refusal", refusal);
    }

    private ModelAndView line(Origin origin, int tenancyId) {
        Worklist.Single single = worklist.line(origin.scope(), tenancyId);
        Telling telling = new Telling(
                origin.scope(),
                words.phrases(origin.lang()),
                day.hours(origin.scope()),
                single.standing(),
                single.around());
        return new ModelAndView(origin.byScript() ? "worklist/line :: answer" : "worklist/line-page")
                .addObject("line", words.view(single.line(), telling))
                .addObject("laters", Line.Later.values())
                .addObject("tomorrow", telling.hours().today().plusDays(1))
                .addObject("progress", progress(origin.scope(), telling))
                .addObject("query", origin.filters().query());
    }

    /** What stands above the list, and changes with each call. */
    private String progress(Scope scope, Telling telling) {
        int done = worklist.done(scope);
        int left = Math.max(0, telling.hours().capacity().contacts() - done);
        return telling.phrases().say("worklist.progress", done, left);
    }
}
