package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.Cause;
import fr.palier.app.dossier.Dossiers;
import fr.palier.app.dossier.Origin;
import fr.palier.app.relief.Proposing.Proposed;
import fr.palier.app.shared.Role;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Terms;
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

    /** 100 € of debt and a rent that is put off: the plan pays both. */
    @Test
    void saysWhatAPlanPaysInAll() {
        posted(-60, Kind.CHARGE, 100_00);
        long total = 100_00 + 450_00;
        Deferral one = new Deferral(today.withDayOfMonth(1).plusMonths(1), 1, 450_00);
        Schedule schedule = Schedule.of(Terms.monthly(total, one.until().plusDays(4), 110_00));
        proposing.propose(adviser, tenancy, new Proposed(schedule, 100_00, one, 0, 0, MEANS));
        assertThat(get(adviser, of("")))
                .bodyText()
                .contains("Plan n° 1 pour 550,00")
                .doesNotContain("pour 100,00");
        assertThat(known.lines(adviser, PlanState.APPROVED, tenancy.id() - 1, 1)
                        .getFirst()
                        .total())
                .isEqualTo(total);
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
