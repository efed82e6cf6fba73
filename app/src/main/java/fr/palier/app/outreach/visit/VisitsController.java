package fr.palier.app.outreach.visit;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Warned;
import fr.palier.app.outreach.Words;
import fr.palier.app.outreach.near.NearOne;
import fr.palier.app.outreach.near.NearOnes;
import fr.palier.app.outreach.near.Tie;
import fr.palier.app.outreach.visit.DoorStore.Shut;
import fr.palier.app.outreach.visit.Link.Result;
import fr.palier.app.outreach.visit.Visits.Finding;
import fr.palier.app.outreach.visit.Visits.Seen;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.outreach.Need;
import fr.palier.engine.text.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The visits to make, those that worry, and those that are over. */
@Controller
class VisitsController {
    private static final int PAGE = 30;

    private final Visits visits;
    private final NearOnes near;
    private final Tenancies tenancies;
    private final CallTime time;

    VisitsController(Visits visits, NearOnes near, Tenancies tenancies, CallTime time) {
        this.visits = visits;
        this.near = near;
        this.tenancies = tenancies;
        this.time = time;
    }

    /** A visit as the list shows it. */
    record Line(Visit visit, TenancySummary tenancy, boolean late, long days, List<NearOne> near) {
        /** Whom to call, where a relative or the caretaker is asked. */
        public List<NearOne> asked(Link link) {
            return near.stream()
                    .filter(one -> link == Link.CARETAKER ? one.tie() == Tie.CARETAKER : one.tie() != Tie.CARETAKER)
                    .toList();
        }
    }

    /** The list. */
    record Page(
            VisitState state,
            Map<VisitState, Integer> counts,
            List<Line> lines,
            Optional<Integer> next,
            Optional<Shut> shut,
            LocalDate today,
            Lang lang) {
        /** Whom to ask next about a visit. */
        public Optional<Link> next(Visit visit) {
            return visit.next(shut.isPresent());
        }

        /** What is to be done about a visit that is not over, as messages call it. */
        public String now(Visit visit) {
            return visit.now(shut.isPresent()).orElseThrow();
        }

        public String day(LocalDate day) {
            return Words.day(day, today, lang);
        }

        public String number(NearOne one) {
            return Words.number(one.number());
        }

        /** Whether those who are asked next can be known by name. */
        public boolean asksSomebody(Link link) {
            return VisitsController.asksSomebody(link);
        }

        public String at(Instant at) {
            return Words.moment(LocalDateTime.ofInstant(at, BusinessClock.ZONE), today, lang);
        }

        /** Whom somebody warns who finds the person in danger. */
        public Warned[] warned() {
            return Warned.values();
        }

        /** What somebody may need. */
        public Need[] needs() {
            return Need.values();
        }
    }

    @Allowed({Role.ADVISER, Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/appels/visites")
    @SuppressWarnings("checkstyle:ParameterNumber") // which of them, from where on, and what was just noted
    String list(
            Scope scope,
            Lang lang,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "0") int apres,
            @RequestParam(defaultValue = "") String fait,
            Model model) {
        Result.of(fait)
                .map(Result::code)
                .or(() -> Optional.of(fait).filter(List.of(Visits.SPOKEN, Link.CALLED)::contains))
                .ifPresent(done -> model.addAttribute("done", done));
        Map<VisitState, Integer> counts = visits.counts(scope);
        VisitState state = VisitState.of(etat).orElse(VisitState.TO_DO);
        List<Visit> page = visits.page(scope, state, Math.max(0, apres), PAGE + 1);
        List<Visit> shown = page.stream().limit(PAGE).toList();
        Map<Integer, TenancySummary> who =
                tenancies.summaries(scope, shown.stream().map(Visit::tenancyId).toList());
        LocalDate today = time.now().toLocalDate();
        Optional<Shut> shut = visits.shut(scope);
        Map<Integer, List<NearOne>> known = near.of(scope, asking(shown, shut.isPresent()));
        List<Line> lines = shown.stream()
                .filter(visit -> who.containsKey(visit.tenancyId()))
                .map(visit -> new Line(
                        visit,
                        Objects.requireNonNull(who.get(visit.tenancyId())),
                        visit.isLate(today),
                        visit.days(today),
                        known.getOrDefault(visit.tenancyId(), List.of())))
                .toList();
        Optional<Integer> next =
                page.size() > PAGE ? Optional.of(shown.getLast().id()) : Optional.empty();
        model.addAttribute("page", new Page(state, counts, lines, next, shut, today, lang));
        return "outreach/visits";
    }

    private static boolean asksSomebody(Link link) {
        return link == Link.RELATIVE || link == Link.CARETAKER;
    }

    /** The households about whom somebody known by name is asked next. */
    private static List<Integer> asking(List<Visit> visits, boolean doorsShut) {
        return visits.stream()
                .filter(visit -> visit.next(doorsShut)
                        .filter(VisitsController::asksSomebody)
                        .isPresent())
                .map(Visit::tenancyId)
                .toList();
    }

    /** A lockdown forbids visits until a day. */
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/appels/visites/confinement")
    ModelAndView shut(Scope scope, Lang lang, @RequestParam(defaultValue = "") String until, Model model) {
        try {
            visits.shut(scope, Typed.day(until, LocalDate.MIN));
            return new ModelAndView("redirect:/appels/visites");
        } catch (Refused reason) {
            return refused(scope, lang, reason, model);
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/appels/visites/reprise")
    String open(Scope scope) {
        visits.open(scope);
        return "redirect:/appels/visites";
    }

    /** Whom somebody asked about a visit, and what was found. */
    record Form(
            long id,
            int version,
            String lien,
            String constat,
            @Nullable List<String> besoin,
            @Nullable Set<String> prevenu) {
        Set<Need> needs() {
            return besoin == null
                    ? Set.of()
                    : besoin.stream().flatMap(code -> Need.of(code).stream()).collect(Collectors.toSet());
        }
    }

    @Allowed({Role.ADVISER, Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/appels/visites/{id:[0-9]{1,18}}/constat")
    ModelAndView record(Scope scope, Lang lang, @ModelAttribute Form form, Model model) {
        Link link = Link.of(form.lien).orElseThrow(NotFound::new);
        Result result = Result.of(form.constat).orElseThrow(NotFound::new);
        try {
            Set<String> warned = Objects.requireNonNullElse(form.prevenu, Set.of());
            visits.record(scope, new Seen(form.id, form.version), new Finding(link, result, form.needs(), warned));
            return new ModelAndView("redirect:/appels/visites?fait=" + link.found(result));
        } catch (Refused reason) {
            model.addAttribute("asked", reason.key().equals(Visits.WHICH_NEED) ? form.id : 0L);
            model.addAttribute("danger", reason.key().equals(Visits.WHO_WARNED) ? form.id : 0L);
            return refused(scope, lang, reason, model);
        }
    }

    /** A colleague spoke with the person meanwhile: it is closed for that reason. */
    @Allowed({Role.ADVISER, Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/appels/visites/{id:[0-9]{1,18}}/cloture")
    ModelAndView close(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        try {
            visits.closeSpoken(scope, new Seen(id, version));
            return new ModelAndView("redirect:/appels/visites?fait=" + Visits.SPOKEN);
        } catch (Refused reason) {
            return refused(scope, lang, reason, model);
        }
    }

    private ModelAndView refused(Scope scope, Lang lang, Refused reason, Model model) {
        model.addAttribute("trouble", reason);
        ModelAndView page = new ModelAndView(list(scope, lang, "", 0, "", model), model.asMap());
        page.setStatus(reason.key().equals(Visits.CHANGED) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
