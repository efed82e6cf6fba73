package fr.palier.app.outreach.call;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Words;
import fr.palier.app.outreach.call.CallPage.Back;
import fr.palier.app.outreach.call.Calls.Found;
import fr.palier.app.outreach.call.DraftStore.Draft;
import fr.palier.app.outreach.team.Teams;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Hours;
import fr.palier.engine.outreach.Outcome;
import fr.palier.engine.outreach.Outcome.Then;
import fr.palier.engine.text.Lang;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The caller's screen. The address is always the same: whom it shows is whoever the caller has in hand. A form that is refused
 * comes back as it was filled in.
 */
@Controller
class CallController {
    private static final String HERE = "redirect:/appels";

    /** Outcomes after which a number is not called any more. */
    private static final Set<String> DROPPING = Arrays.stream(Outcome.values())
            .filter(outcome -> outcome.then() == Then.OTHER_NUMBER)
            .map(Outcome::code)
            .collect(Collectors.toSet());

    private final Calls calls;
    private final Drafts drafts;
    private final CallPages pages;
    private final Deaths deaths;
    private final Teams teams;
    private final Tenancies tenancies;
    private final CallTime time;

    @SuppressWarnings("checkstyle:ParameterNumber") // the doors of a call room
    CallController(
            Calls calls,
            Drafts drafts,
            CallPages pages,
            Deaths deaths,
            Teams teams,
            Tenancies tenancies,
            CallTime time) {
        this.calls = calls;
        this.drafts = drafts;
        this.pages = pages;
        this.deaths = deaths;
        this.teams = teams;
        this.tenancies = tenancies;
        this.time = time;
    }

    /** The screen with nobody in hand. */
    record DeskPage(Desk desk, Optional<String> support, boolean coordinates, Lang lang) {
        public Optional<String> opens() {
            return desk.opens().map(at -> Words.moment(at, lang));
        }

        public Optional<String> next() {
            return desk.left().next().map(at -> Words.moment(Hours.opening(at), lang));
        }
    }

    /** Who asks, and how the page is to read. */
    private record Visit(Scope scope, Lang lang, Model model) {}

    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/appels")
    String page(Scope scope, Lang lang, @RequestParam(defaultValue = "") String fait, Model model) {
        model.addAttribute("dropped", DROPPING.contains(fait));
        return show(new Visit(scope, lang, model), CallForm.EMPTY);
    }

    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/suivante")
    ModelAndView next(Scope scope, Lang lang, Model model) {
        try {
            return new ModelAndView(calls.pull(scope) ? HERE : HERE + "?personne=0");
        } catch (Refused reason) {
            return refused(new Visit(scope, lang, model), CallForm.EMPTY, reason);
        }
    }

    /** What came of the call; then the next person, unless the caller stops: whoever answered somebody asked for nobody else. */
    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @Once
    @PostMapping("/appels/issue")
    ModelAndView record(Scope scope, Lang lang, @RequestParam MultiValueMap<String, String> fields, Model model) {
        CallForm form = new CallForm(fields);
        try {
            boolean answering = calls.isAnswering(scope);
            boolean same = calls.record(scope, form.report());
            if (same) {
                return new ModelAndView(HERE + "?meme=1");
            }
            String done = HERE + "?fait=" + form.outcome().code();
            if (form.stops()) {
                return new ModelAndView(!form.has("pause") ? done + "&mot=1" : done);
            }
            if (answering) {
                return new ModelAndView(done);
            }
            return new ModelAndView(goOn(scope) ? done : done + "&personne=0");
        } catch (Refused reason) {
            return refused(new Visit(scope, lang, model), form, reason);
        }
    }

    private boolean goOn(Scope scope) {
        try {
            return calls.pull(scope);
        } catch (Refused closed) {
            return false; // the page says when calls begin again
        }
    }

    /** What was typed so far: by itself where there is a script, by a button where there is none. */
    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/brouillon")
    ModelAndView keep(Scope scope, Lang lang, @RequestParam MultiValueMap<String, String> fields, Model model) {
        CallForm form = new CallForm(fields);
        try {
            drafts.keep(scope, form);
            return new ModelAndView(HERE);
        } catch (Refused reason) {
            return refused(new Visit(scope, lang, model), form, reason);
        }
    }

    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/rendue")
    String giveBack(Scope scope) {
        calls.giveBack(scope);
        return HERE + "?rendue=1";
    }

    /** The person says that they may be called for this again. */
    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/opposition")
    ModelAndView approachAgain(
            Scope scope, Lang lang, @RequestParam UUID bail, @RequestParam String objet, Model model) {
        try {
            calls.withdrawOpposition(scope, bail, objet);
            return new ModelAndView(HERE + "?leve=1");
        } catch (Refused reason) {
            return refused(new Visit(scope, lang, model), CallForm.EMPTY, reason);
        }
    }

    /** The page is still open: whoever is in hand stays the caller's. */
    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/bail")
    ResponseEntity<Void> renew(Scope scope) {
        calls.renew(scope);
        return ResponseEntity.noContent().build();
    }

    /** Somebody calls back: found by name or number, which stand in no address. */
    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/recherche")
    ModelAndView find(Scope scope, Lang lang, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("asked", q.strip());
        Visit visit = new Visit(scope, lang, model);
        try {
            model.addAttribute("found", found(scope, lang, q.strip()));
            return new ModelAndView(show(visit, CallForm.EMPTY), model.asMap());
        } catch (Refused reason) {
            return refused(visit, CallForm.EMPTY, reason);
        }
    }

    private List<Back> found(Scope scope, Lang lang, String asked) {
        List<Found> found = calls.find(scope, asked);
        Map<Integer, TenancySummary> who = tenancies.summaries(
                scope, found.stream().map(one -> one.called().tenancyId()).toList());
        return found.stream()
                .filter(one -> who.containsKey(one.called().tenancyId()))
                .map(one -> new Back(
                        one.called(),
                        Objects.requireNonNull(who.get(one.called().tenancyId())),
                        one.holder(),
                        one.known(),
                        lang))
                .toList();
    }

    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/prise")
    @SuppressWarnings("checkstyle:ParameterNumber") // what the form says, and how the page is to read
    ModelAndView take(
            Scope scope,
            Lang lang,
            @RequestParam int campagne,
            @RequestParam long personne,
            @RequestParam(defaultValue = "false") boolean reprendre,
            Model model) {
        try {
            calls.take(scope, campagne, tenancies.find(scope, personne).tenancyId(), reprendre);
            return new ModelAndView(HERE);
        } catch (Refused reason) {
            return refused(new Visit(scope, lang, model), CallForm.EMPTY, reason);
        }
    }

    /** A death was written down by mistake. */
    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/deces/retour")
    ModelAndView undoDeath(Scope scope, Lang lang, @RequestParam long appel, Model model) {
        try {
            deaths.undo(scope, appel);
            return new ModelAndView(HERE + "?retour=1");
        } catch (Refused reason) {
            return refused(new Visit(scope, lang, model), CallForm.EMPTY, reason);
        }
    }

    private ModelAndView refused(Visit visit, CallForm form, Refused reason) {
        visit.model.addAttribute("trouble", reason);
        boolean gone = reason.key().equals(Calls.GONE);
        if (gone) {
            visit.model.addAttribute("lost", pages.lost(visit.scope, form, visit.lang));
        }
        ModelAndView page = new ModelAndView(show(visit, gone ? CallForm.EMPTY : form), visit.model.asMap());
        page.setStatus(gone ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private String show(Visit visit, CallForm form) {
        Scope scope = visit.scope;
        visit.model.addAttribute("told", pages.told(scope, visit.lang));
        Optional<Draft> draft = drafts.mine(scope).filter(typed -> !typed.form().isBlank());
        Optional<InHand> inHand = calls.inHand(scope);
        if (inHand.isPresent()) {
            Optional<CallForm> typed = draft.filter(_ -> form.fields().isEmpty())
                    .filter(one -> one.isOf(inHand.get().called()))
                    .map(Draft::form);
            visit.model.addAttribute("form", typed.orElse(form));
            visit.model.addAttribute("restored", typed.isPresent());
            visit.model.addAttribute("page", pages.of(scope, inHand.get(), time.now(), visit.lang));
            return "outreach/call";
        }
        if (!visit.model.containsAttribute("lost")) {
            draft.ifPresent(typed -> visit.model.addAttribute("lost", pages.lost(scope, typed, visit.lang)));
        }
        boolean coordinates = scope.actor().isAny(Role.COORDINATOR, Role.MANAGER);
        visit.model.addAttribute(
                "page", new DeskPage(calls.desk(scope), teams.support(scope), coordinates, visit.lang));
        return "outreach/desk";
    }
}
