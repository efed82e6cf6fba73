package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.Cause;
import fr.palier.app.dossier.Dossiers;
import fr.palier.app.dossier.Origin;
import fr.palier.app.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A household's solutions, seen from its page and from its dossier. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class OverviewTest extends PlanTestBed {
    @Autowired
    private Dossiers dossiers;

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
                    .contains(of("/plans/" + plan), "pour 600,00", "en cours", "prochaine échéance : 100,00")
                    .contains(of("/fsl/1"), "FSL : 300,00", "en préparation")
                    .contains(of("/garanties\""), "Garantie : Action Logement Services");
        }
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
