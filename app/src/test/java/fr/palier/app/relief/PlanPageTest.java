package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.ledger.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page of a plan that waits for a yes or a no. */
class PlanPageTest extends PlanTestBed {
    @BeforeEach
    void propose() {
        posted(-60, Kind.CHARGE, 900_00);
        proposing.propose(adviser, tenancy, proposed(900_00, 300_00, 5));
    }

    @Test
    void letsWhoDecidesSayNo() {
        assertThat(get(manager, of("/plans/1")))
                .bodyText()
                .contains("/approbation", "/refus")
                .doesNotContain("/retrait");
        assertThat(get(adviser, of("/plans/1"))).bodyText().contains("/retrait").doesNotContain("/refus");
        assertThat(send(manager, of("/plans/1/refus"), "version", "1", "reason", "trop court"))
                .hasRedirectedUrl(of("/plans/1"));
        assertThat(get(adviser, of("/plans/1"))).bodyText().contains("refusé", "trop court");
        assertThat(plan(1).state()).isEqualTo(PlanState.REFUSED);
    }

    @Test
    void showsBothWhereSomebodyElseWasQuicker() {
        Scope other = cast.colleague(adviser, Role.MANAGER);
        plans.refuse(other, seen(1), "déjà un FSL");
        assertThat(send(adviser, of("/plans/1/retrait"), "version", "1", "reason", "le ménage ne veut plus"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Vous demandiez",
                        "Retirer la proposition",
                        "le ménage ne veut plus",
                        "Entre-temps",
                        "déjà un FSL",
                        other.actor().name());
    }

    @Test
    void printsWhatAPlanSaysAndNoForm() {
        MvcTestResult page = get(adviser, of("/plans/1"));
        assertThat(page).bodyText().contains("letter-kinds no-print", "panel no-print");
        assertThat(page).bodyText().doesNotContain("<details class=\"panel\"");
        assertThat(get(manager, of("/plans/1"))).bodyText().contains("<form class=\"no-print\"");
    }

    @Test
    void asksNobodyToApproveWhatIsApproved() {
        assertThat(get(adviser, of("/plans/1"))).bodyText().contains("À approuver par une autre personne");
        plans.approve(manager, seen(1));
        assertThat(get(adviser, of("/plans/1"))).bodyText().doesNotContain("À approuver par une autre personne");
    }

    @Test
    void leavesTheAddressOfAFormToThePageBefore() {
        assertThat(get(adviser, of("/plans/1"))).bodyText().doesNotContain("data-answer");
        assertThat(send(adviser, of("/plans/1/retrait"), "version", "1", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("data-answer=\"form\"");
    }

    @Test
    void explainsTheWordsOnWhichOneStops() {
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .contains("Que veulent dire ces mots", "<dt>Total du plan</dt>", "<dt>Délai et tolérance</dt>")
                .doesNotContain("??relief");
        assertThat(get(adviser, of("/solutions")))
                .bodyText()
                .contains("<dt>Plancher</dt>", "<dt>FSL</dt>")
                .doesNotContain("??relief");
        assertThat(get(adviser, of("/echeances")))
                .bodyText()
                .contains("<dt>CCAPEX</dt>", "prévention des expulsions")
                .doesNotContain("<dt>Commandement de payer</dt>")
                .doesNotContain("??relief");
        assertThat(get(adviser, "/echeances"))
                .bodyText()
                .contains("<dt>CCAPEX</dt>")
                .doesNotContain("??relief");
    }
}
