package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Words;
import fr.palier.app.outreach.campaign.CampaignActs.Seen;
import fr.palier.app.outreach.rest.Reason;
import fr.palier.app.outreach.team.Teams;
import fr.palier.app.portfolio.Branch;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.outreach.Forecast;
import fr.palier.engine.outreach.Vulnerability;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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

/** One campaign: whom it calls, who decides, and what is done with it. */
@Controller
class CampaignController {
    private static final String ONE = "/appels/campagnes/{id:[0-9]{1,18}}";
    private static final int SAMPLE = 5;
    private static final int PROMISES = 50;

    private final Campaigns campaigns;
    private final CampaignActs acts;
    private final WithoutNumber without;
    private final Teams teams;
    private final Tenancies tenancies;
    private final CallTime time;

    CampaignController(
            Campaigns campaigns,
            CampaignActs acts,
            WithoutNumber without,
            Teams teams,
            Tenancies tenancies,
            CallTime time) {
        this.campaigns = campaigns;
        this.acts = acts;
        this.without = without;
        this.teams = teams;
        this.tenancies = tenancies;
        this.time = time;
    }

    /** Who looks, and how the page is to read. */
    private record Visit(Scope scope, Lang lang, Model model) {}

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(ONE)
    String page(Scope scope, Lang lang, @PathVariable long id, Model model) {
        return show(new Visit(scope, lang, model), id);
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/approbation")
    ModelAndView approve(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> acts.approve(scope, seen));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/refus")
    ModelAndView refuse(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> acts.refuse(scope, seen));
    }

    /** Why it is launched although it leaves a group aside. */
    record Why(@Nullable Integer version, @Nullable String words) {}

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/motif")
    ModelAndView explain(Scope scope, Lang lang, @PathVariable long id, @ModelAttribute("why") Why why, Model model) {
        Seen seen = new Seen(id, Objects.requireNonNullElse(why.version, 0));
        return act(new Visit(scope, lang, model), seen, known -> acts.explain(scope, known, Typed.text(why.words)));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/lancement")
    ModelAndView launch(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> acts.launch(scope, seen));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/pause")
    ModelAndView pause(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> acts.pause(scope, seen));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/reprise")
    ModelAndView resume(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> acts.resume(scope, seen));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/cloture")
    ModelAndView close(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> acts.close(scope, seen));
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/retrait")
    ModelAndView withdraw(Scope scope, Lang lang, @PathVariable long id, @RequestParam int version, Model model) {
        return act(new Visit(scope, lang, model), new Seen(id, version), seen -> acts.withdraw(scope, seen));
    }

    private ModelAndView act(Visit visit, Seen seen, Consumer<Seen> act) {
        try {
            act.accept(seen);
            return new ModelAndView("redirect:/appels/campagnes/" + seen.publicId());
        } catch (Refused reason) {
            visit.model.addAttribute("trouble", reason);
            ModelAndView page = new ModelAndView(show(visit, seen.publicId()), visit.model.asMap());
            page.setStatus(
                    reason.key().equals(CampaignActs.CHANGED) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private String show(Visit visit, long publicId) {
        Scope scope = visit.scope;
        Campaign campaign = campaigns.find(scope, publicId);
        boolean launched = campaign.people() > 0;
        Audience audience = launched || campaign.state() == CampaignState.CLOSED
                ? Audience.NOBODY
                : campaigns.count(scope, campaign);
        int people = launched ? campaign.people() : audience.people();
        visit.model.addAttribute(
                "page",
                new CampaignPage(
                        campaign,
                        teams.find(scope, campaign.terms().team()),
                        branch(scope, campaign),
                        audience,
                        withoutNumber(scope, campaign, audience),
                        new Forecast(
                                people,
                                campaign.terms().minutes(),
                                campaign.terms().staffedHours()),
                        audience.people() == 0 ? List.of() : sample(scope, campaign),
                        campaigns.steps(scope, campaign),
                        campaign.mayDecide(scope.actor()),
                        time.now().toLocalDate(),
                        visit.lang));
        visit.model.addAttribute("left", left(visit, campaign));
        return "outreach/campaign";
    }

    private int withoutNumber(Scope scope, Campaign campaign, Audience audience) {
        boolean called = campaign.people() > 0 && campaign.state() != CampaignState.CLOSED;
        return called ? without.count(scope, campaign) : audience.withoutNumber();
    }

    /** A call that was promised, as the page shows it. */
    record Promise(String name, String at) {}

    /** What is left to do. */
    record LeftPage(List<Promise> promises, int notCalled, int tried, Map<Reason, Integer> elsewhere) {}

    private LeftPage left(Visit visit, Campaign campaign) {
        Campaigns.Left left = campaigns.left(visit.scope, campaign, PROMISES);
        Map<Integer, TenancySummary> who = tenancies.summaries(
                visit.scope,
                left.promised().stream().map(CampaignStore.Promised::tenancyId).toList());
        return new LeftPage(
                left.promised().stream()
                        .filter(one -> who.containsKey(one.tenancyId()))
                        .map(one -> new Promise(
                                Objects.requireNonNull(who.get(one.tenancyId())).fullName(),
                                Words.moment(one.at(), visit.lang)))
                        .toList(),
                left.notCalled(),
                left.tried(),
                left.elsewhere());
    }

    private Optional<String> branch(Scope scope, Campaign campaign) {
        return campaign.terms()
                .criteria()
                .branch()
                .flatMap(id -> tenancies.branches(scope).stream()
                        .filter(branch -> branch.id() == id)
                        .map(Branch::name)
                        .findFirst());
    }

    private List<CampaignPage.Someone> sample(Scope scope, Campaign campaign) {
        List<AudienceStore.Sampled> first = campaigns.sample(scope, campaign, SAMPLE);
        Map<Integer, TenancySummary> who = tenancies.summaries(
                scope, first.stream().map(AudienceStore.Sampled::tenancyId).toList());
        return first.stream()
                .filter(one -> who.containsKey(one.tenancyId()))
                .map(one -> new CampaignPage.Someone(
                        Objects.requireNonNull(who.get(one.tenancyId())), Vulnerability.ofBits(one.reasons())))
                .toList();
    }
}
