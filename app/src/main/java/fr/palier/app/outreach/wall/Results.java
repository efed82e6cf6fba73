package fr.palier.app.outreach.wall;

import fr.palier.app.outreach.Standings;
import fr.palier.app.outreach.wall.Figures.Count;
import fr.palier.app.outreach.wall.Figures.Day;
import fr.palier.app.outreach.wall.Figures.Part;
import java.util.List;

/**
 * What came of a campaign.
 *
 * @param calls all of them, and how long they took
 * @param branches by agency, then {@code groups} by vulnerability and by neighbourhood
 * @param needs by code, what was asked for and how often
 */
record Results(Standings totals, Day calls, List<Part> branches, List<Part> groups, List<Count> needs) {
    Results {
        branches = List.copyOf(branches);
        groups = List.copyOf(groups);
        needs = List.copyOf(needs);
    }
}
