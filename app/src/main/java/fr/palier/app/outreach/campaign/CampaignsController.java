package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.Words;
import fr.palier.app.outreach.campaign.Campaign.Terms;
import fr.palier.app.outreach.campaign.CampaignStore.Line;
import fr.palier.app.outreach.team.Teams;
import fr.palier.app.portfolio.Branch;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Faults;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.outreach.Forecast;
import fr.palier.engine.outreach.Spacing;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of campaigns, and the making of one. */
@Controller
class CampaignsController {
    private static final int PAGE = 20;

    private final Campaigns campaigns;
    private final CampaignChecks checks;
    private final Teams teams;
    private final Tenancies tenancies;
    private final CallTime time;

    CampaignsController(Campaigns campaigns, CampaignChecks checks, Teams teams, Tenancies tenancies, CallTime time) {
        this.campaigns = campaigns;
        this.checks = checks;
        this.teams = teams;
        this.tenancies = tenancies;
        this.time = time;
    }

    /** Which of them, and from where on. */
    record Asked(
            @Nullable String etat,
            @Nullable String q,
            @Nullable Integer avant) {}

    /** The list. */
    record ListPage(
            List<Line> lines,
            Optional<CampaignState> state,
            String asked,
            Optional<Integer> next,
            LocalDate today,
            Lang lang) {
        public CampaignState[] states() {
            return CampaignState.values();
        }

        public String day(LocalDate day) {
            return Words.day(day, today, lang);
        }

        public boolean isFiltered() {
            return state.isPresent() || !asked.isEmpty();
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/appels/campagnes")
    String list(Scope scope, Lang lang, @ModelAttribute Asked form, Model model) {
        Optional<CampaignState> state = CampaignState.of(Typed.text(form.etat));
        String asked = Typed.text(form.q);
        int before = Objects.requireNonNullElse(form.avant, Integer.MAX_VALUE);
        List<Line> lines = campaigns.page(scope, state, asked, before, PAGE + 1);
        List<Line> shown = lines.stream().limit(PAGE).toList();
        Optional<Integer> next =
                lines.size() > PAGE ? Optional.of(shown.getLast().campaign().id()) : Optional.empty();
        model.addAttribute(
                "page", new ListPage(shown, state, asked, next, time.now().toLocalDate(), lang));
        return "outreach/campaigns";
    }

    /** What can be chosen. */
    record Choices(TeamChoice teams, List<Branch> branches, List<String> cities, boolean areas) {
        public Purpose[] purposes() {
            return Purpose.values();
        }

        public List<String> actions() {
            return CampaignForm.ACTIONS;
        }
    }

    /**
     * A campaign in the making, with whom it would call.
     *
     * @param missed title of the campaign whose people not called are taken up
     * @param sent title of the send whose people not reached are called
     */
    record NewPage(
            CampaignForm form,
            Optional<String> missed,
            Optional<String> sent,
            Choices choices,
            Criteria criteria,
            Audience audience,
            Forecast forecast,
            LocalDate today) {
        /** For how many days whoever is spoken with is not called again for it; 0 where that lasts until the campaign ends. */
        public int restDays() {
            return Spacing.days(form.purpose().code(), today).orElse(0);
        }

        public int otherDays() {
            return Spacing.otherDays(today);
        }

        public Purpose purpose() {
            return form.purpose();
        }

        /** The ground that was typed, a code; empty for the usual one. */
        public String basis() {
            return Typed.text(form.fondement());
        }

        public LocalDate usualEnd() {
            return CampaignForm.usualEnd(today);
        }

        public boolean large() {
            return audience.people() > Campaign.LARGE;
        }

        public boolean sensitive() {
            return form.purpose().isSensitive() || criteria.priorityArea();
        }

        /** Whether a group is left aside: then somebody says why, and somebody else decides. */
        public boolean aside() {
            return !audience.alerts().isEmpty();
        }

        public int limit() {
            return Campaign.LARGE;
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/appels/campagnes/nouvelle")
    String form(Scope scope, @ModelAttribute("form") CampaignForm form, Model model) {
        return form.missed()
                .map(missed -> CampaignForm.after(campaigns.find(scope, missed)))
                .map(taken -> show(scope, taken, taken.criteria(CampaignForm.faults()), model))
                .orElseGet(() -> show(scope, form, Criteria.NONE.notReachedBy(form.send()), model));
    }

    /** The same with whom it would call: each change of a criterion counts anew, and what cannot be is said at once. */
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/appels/campagnes/nouvelle")
    ModelAndView count(Scope scope, @ModelAttribute("form") CampaignForm form, Model model) {
        try {
            Faults faults = CampaignForm.faults();
            Terms terms = form.terms(time.now().toLocalDate(), faults);
            checks.checkCount(scope, terms, faults);
            faults.refuse();
            return new ModelAndView(show(scope, form, terms.criteria(), model), model.asMap());
        } catch (Refused reason) {
            return refused(scope, form, reason, model);
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @Once
    @PostMapping("/appels/campagnes")
    ModelAndView create(Scope scope, @ModelAttribute("form") CampaignForm form, Model model) {
        try {
            Faults faults = CampaignForm.faults();
            Terms terms = form.terms(time.now().toLocalDate(), faults);
            checks.check(scope, terms, faults);
            faults.refuse();
            Campaign made = campaigns.create(scope, terms);
            return new ModelAndView("redirect:/appels/campagnes/" + made.publicId());
        } catch (Refused reason) {
            return refused(scope, form, reason, model);
        }
    }

    private ModelAndView refused(Scope scope, CampaignForm form, Refused reason, Model model) {
        model.addAttribute("trouble", reason);
        Faults faults = CampaignForm.faults();
        Criteria read = form.criteria(faults);
        Criteria criteria = faults.isEmpty() ? read : Criteria.NONE;
        ModelAndView page = new ModelAndView(show(scope, form, criteria, model), model.asMap());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private String show(Scope scope, CampaignForm form, Criteria criteria, Model model) {
        Audience audience = campaigns.count(scope, form.purpose(), criteria, form.usualAttempts());
        LocalDate today = time.now().toLocalDate();
        model.addAttribute(
                "page",
                new NewPage(
                        form,
                        form.missed()
                                .map(missed ->
                                        campaigns.find(scope, missed).terms().title()),
                        form.send().map(send -> checks.sent(scope, send).title()),
                        new Choices(
                                teamChoice(scope, form, today),
                                tenancies.branches(scope),
                                campaigns.cities(scope),
                                campaigns.knowsAreas(scope)),
                        criteria,
                        audience,
                        forecast(form, audience),
                        today));
        return "outreach/campaign-new";
    }

    private TeamChoice teamChoice(Scope scope, CampaignForm form, LocalDate today) {
        return TeamChoice.of(teams.all(scope), form.purpose(), TeamChoice.judgedOn(form.lastDay(today), today));
    }

    private static Forecast forecast(CampaignForm form, Audience audience) {
        try {
            return new Forecast(audience.people(), form.minutesEach(), form.staffedHours());
        } catch (Refused unreadable) {
            return new Forecast(audience.people(), 1, 0);
        }
    }
}
