package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.Cause;
import fr.palier.app.dossier.Dossiers;
import fr.palier.app.dossier.Origin;
import fr.palier.app.shared.Role;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.ledger.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A household's solutions, seen from its page and from its dossier. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class OverviewTest extends PlanTestBed {
    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Timeline timeline;

    @Test
    void leadsFromTheHouseholdToItsPlansRequestsAndGuarantees() {
        int plan = running(600_00, 100_00, 20, -5);
        assertThat(send(adviser, of("/fsl"), "fund", "FSL-TM", "asked", "300")).hasStatus(302);
        assertThat(send(
                        adviser,
                        of("/garanties/connues"),
                        "scheme",
                        "visale",
                        "body",
                        "Action Logement Services",
                        "reference",
                        "V1"))
                .hasStatus(302);
        long dossier =
                dossiers.open(adviser, tenancy.id(), Cause.ILLNESS, Origin.CALL).publicId();
        for (String page : new String[] {of(""), "/dossiers/" + dossier}) {
            assertThat(get(adviser, page))
                    .hasStatusOk()
                    .bodyText()
                    .contains(of("/plans/" + plan), "pour 600,00", "en cours", "prochaine échéance\u00a0: 100,00")
                    .contains(of("/fsl/1"), "FSL\u00a0: 300,00", "en préparation")
                    .contains(of("/garanties\""), "Garantie\u00a0: Action Logement Services");
        }
    }

    /** The landlord's file said that there is a plan: nothing of it is known here, and it is not said that there is none. */
    @Test
    void saysThatAPlanOfTheFileIsNotFollowedHere() {
        timeline.planState(adviser, tenancy.id(), Fact.Plan.LIVE, today, Map.of());
        assertThat(get(adviser, of("")))
                .bodyText()
                .contains("connu par le fichier du bailleur", "pas suivi ici", "Le composer et le suivre ici")
                .doesNotContain("Aucun plan, aucune demande");
    }

    @Test
    void saysWhereThereIsNoneAndTellsACallerNothing() {
        assertThat(get(adviser, of(""))).bodyText().contains("Aucun plan, aucune demande");
        running(600_00, 100_00, 20, -5);
        assertThat(get(cast.colleague(adviser, Role.CALLER), of("")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/plans/", "Plans, aides");
        assertThat(get(cast.person(cast.landlord(), Role.ADVISER), of(""))).hasStatus(404);
    }
}
