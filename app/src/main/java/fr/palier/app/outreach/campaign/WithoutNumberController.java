package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.campaign.AudienceStore.Silent;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Vulnerability;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Those whom a campaign chooses and nobody can call: who they are, and what can be done instead. */
@Controller("outreachWithoutNumberController")
class WithoutNumberController {
    private static final String ONE = "/appels/campagnes/{id:[0-9]{1,18}}/sans-numero";
    private static final int PAGE = 30;

    private final Campaigns campaigns;
    private final WithoutNumber without;
    private final Tenancies tenancies;

    WithoutNumberController(Campaigns campaigns, WithoutNumber without, Tenancies tenancies) {
        this.campaigns = campaigns;
        this.without = without;
        this.tenancies = tenancies;
    }

    /** Somebody without a number. */
    record Line(TenancySummary tenancy, Set<Vulnerability> reasons, boolean visited) {}

    /**
     * The page.
     *
     * @param next the last one shown, where others follow
     * @param shut whether nobody goes to doors today: others are asked for news
     */
    record Page(Campaign campaign, List<Line> lines, Optional<Integer> next, boolean shut) {
        /** Whether somebody can be asked to go to their doors. */
        public boolean canVisit() {
            return campaign.state() == CampaignState.RUNNING || campaign.state() == CampaignState.PAUSED;
        }

        public String path() {
            return "/appels/campagnes/" + campaign.publicId();
        }

        /** Whether letters can be sent to all of them and to nobody else. */
        public boolean canWrite() {
            return campaign.terms().criteria().areOfPeopleAndPlacesAlone();
        }

        /** Where letters to all of them are prepared; nothing in it names anybody. */
        public String letters() {
            Campaign.Terms terms = campaign.terms();
            Criteria criteria = terms.criteria();
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/messages/envois/nouveau")
                    .queryParam("titre", terms.title())
                    .queryParam("objet", terms.purpose().code())
                    .queryParam("fondement", terms.basis().code())
                    .queryParam("canal1", "letter")
                    .queryParam("canal2", "")
                    .queryParam("canal3", "")
                    .queryParam("sansnumero", "1")
                    .queryParamIfPresent("agemin", criteria.ageFrom())
                    .queryParamIfPresent("agemax", criteria.ageTo())
                    .queryParamIfPresent("commune", criteria.city())
                    .queryParamIfPresent("agence", criteria.branch())
                    .queryParamIfPresent("silence", criteria.silentDays());
            if (criteria.alone()) {
                address.queryParam("seul", "1");
            }
            if (criteria.priorityArea()) {
                address.queryParam("qpv", "1");
            }
            return address.encode().toUriString();
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(ONE)
    String page(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int apres,
            @RequestParam(required = false) @Nullable Integer demandees,
            Model model) {
        model.addAttribute("asked", demandees);
        Campaign campaign = campaigns.find(scope, id);
        List<Silent> found = without.page(scope, campaign, Math.max(0, apres), PAGE + 1);
        List<Silent> shown = found.stream().limit(PAGE).toList();
        Map<Integer, TenancySummary> who =
                tenancies.summaries(scope, shown.stream().map(Silent::tenancyId).toList());
        List<Line> lines = shown.stream()
                .filter(one -> who.containsKey(one.tenancyId()))
                .map(one -> new Line(
                        Objects.requireNonNull(who.get(one.tenancyId())),
                        Vulnerability.ofBits(one.reasons()),
                        one.visited()))
                .toList();
        Optional<Integer> next =
                found.size() > PAGE ? Optional.of(shown.getLast().tenancyId()) : Optional.empty();
        model.addAttribute("page", new Page(campaign, lines, next, without.isShut(scope)));
        return "outreach/without-number";
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/visites")
    ModelAndView visit(
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<Long> personne,
            Model model) {
        Campaign campaign = campaigns.find(scope, id);
        try {
            int asked = without.visit(scope, campaign, Objects.requireNonNullElse(personne, List.of()));
            return new ModelAndView("redirect:/appels/campagnes/" + id + "/sans-numero?demandees=" + asked);
        } catch (Refused reason) {
            model.addAttribute("trouble", reason);
            return new ModelAndView(page(scope, id, 0, null, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
