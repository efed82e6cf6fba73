package fr.palier.app.outreach.wall;

import fr.palier.app.outreach.campaign.Campaign;
import fr.palier.app.outreach.campaign.Campaigns;
import fr.palier.app.portfolio.Branch;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What came of a campaign: it stays when the campaign is over and the wall no longer shows it. */
@Controller("outreachResultsController")
class ResultsController {
    private final Wall wall;
    private final Campaigns campaigns;
    private final Tenancies tenancies;

    ResultsController(Wall wall, Campaigns campaigns, Tenancies tenancies) {
        this.wall = wall;
        this.campaigns = campaigns;
        this.tenancies = tenancies;
    }

    /** The page. */
    record Page(Campaign campaign, Results results, Map<String, String> branches) {
        /** The name of an agency; empty for dwellings of none. */
        public String branch(Figures.Part part) {
            return branches.getOrDefault(part.name(), "");
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/appels/campagnes/{id:[0-9]{1,18}}/resultats")
    String page(Scope scope, @PathVariable long id, Model model) {
        Campaign campaign = campaigns.find(scope, id);
        Map<String, String> branches = tenancies.branches(scope).stream()
                .collect(Collectors.toMap(branch -> Integer.toString(branch.id()), Branch::name));
        model.addAttribute("page", new Page(campaign, wall.results(scope, campaign.id()), branches));
        return "outreach/results";
    }
}
