package fr.palier.app.relief.aid;

import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.relief.aid.AidStore.After;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The requests of a landlord's households to the funds, state by state. */
@Controller
class AidsController {
    private static final int PAGE = 50;

    private final Aids aids;
    private final Tenancies tenancies;
    private final BusinessClock clock;

    AidsController(Aids aids, Tenancies tenancies, BusinessClock clock) {
        this.aids = aids;
        this.tenancies = tenancies;
        this.clock = clock;
    }

    /** A line of the list. */
    record Line(Request request, TenancySummary tenancy, LocalDate today, Lang lang) {
        public String fund() {
            return Aids.name(request.fund());
        }

        public String amount() {
            long cents = request.granted().sum() > 0 ? request.granted().sum() : request.asked();
            return Euros.words(cents, lang);
        }

        public boolean isDue() {
            return request.isDue(today);
        }

        public String chase() {
            return request.chaseOn().map(on -> Days.day(on, lang)).orElse("");
        }
    }

    /** Which requests: those of a state, or those to be chased, behind one of a tenancy. */
    record Asked(
            @Nullable String etat,
            @Nullable Boolean relance,
            @Nullable Integer apres,
            @Nullable Integer rang) {
        boolean due() {
            return Boolean.TRUE.equals(relance);
        }

        After after() {
            return new After(Objects.requireNonNullElse(apres, 0), Objects.requireNonNullElse(rang, 0));
        }
    }

    /** The list. */
    record Page(
            RequestState state,
            boolean due,
            int dueCount,
            Map<RequestState, Integer> counts,
            List<Line> lines,
            Optional<After> next) {}

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping("/fsl")
    String list(Scope scope, Lang lang, @ModelAttribute("asked") Asked asked, Model model) {
        RequestState state = Arrays.stream(RequestState.values())
                .filter(one -> one.code().equals(asked.etat))
                .findFirst()
                .orElse(RequestState.FILED);
        After after = asked.after();
        List<Request> page = asked.due() ? aids.due(scope, after, PAGE + 1) : aids.lines(scope, state, after, PAGE + 1);
        List<Request> shown = page.stream().limit(PAGE).toList();
        Map<Integer, TenancySummary> who = tenancies.summaries(
                scope, shown.stream().map(Request::tenancyId).distinct().toList());
        List<Line> lines = shown.stream()
                .map(request ->
                        new Line(request, Objects.requireNonNull(who.get(request.tenancyId())), clock.today(), lang))
                .toList();
        Optional<After> next = page.size() > PAGE
                ? Optional.of(
                        new After(shown.getLast().tenancyId(), shown.getLast().number()))
                : Optional.empty();
        model.addAttribute("page", new Page(state, asked.due(), aids.dueCount(scope), aids.counts(scope), lines, next));
        return "relief/fsl";
    }
}
