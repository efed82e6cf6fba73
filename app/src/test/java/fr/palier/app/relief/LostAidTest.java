package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.aid.Request;
import fr.palier.engine.ledger.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Aid that a plan counts and that is less than was granted, or comes no more: said wherever the plan is seen, and signed by nobody. */
class LostAidTest extends PlanTestBed {
    @BeforeEach
    void owes() {
        posted(-60, Kind.CHARGE, 612_40);
    }

    @Test
    void showsOnThePlanWhatOfItsAidIsMissing() {
        granted(300_00);
        assertThat(composed("/plans", "pace", "quick", "aidSeen", "30000")).hasRedirectedUrl(of("/plans/1"));
        plans.approve(manager, seen(1));
        plans.sign(adviser, seen(1), today);
        answers.paid(adviser, new Aids.Seen(tenancy.id(), 1, 4), new Request.Payment(today, 180_00, false));
        assertThat(get(adviser, of("/plans/1")))
                .as("the account does not show it yet")
                .bodyText()
                .containsSubsequence("Aide annoncée versée, pas encore sur le compte", "180,00")
                .containsSubsequence("Aide accordée, pas encore versée", "120,00");
        posted(0, Kind.AID, 180_00);
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .containsSubsequence("Aide accordée, pas encore versée", "120,00")
                .contains("il en manque")
                .doesNotContain("Aide annoncée versée");
    }

    @Test
    void tellsWhoeverAgreedAPlanThatTheAidItCountsOnWasCorrected() {
        granted(300_00);
        assertThat(composed("/plans", "pace", "quick", "aidSeen", "30000")).hasRedirectedUrl(of("/plans/1"));
        answers.paid(manager, new Aids.Seen(tenancy.id(), 1, 4), new Request.Payment(today, 100_00, false));
        assertThat(get(adviser, "/taches")).bodyText().doesNotContain("Revoir le plan");
        answers.amend(manager, new Aids.Seen(tenancy.id(), 1, 5), new Request.Granted(250_00, 0), "250 et non 300");
        assertThat(get(adviser, "/taches"))
                .bodyText()
                .contains("Revoir le plan n° 1 avec le ménage\u00a0: la somme accordée", "Azéma");
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .contains("50,00", "ne sont plus accordés\u00a0: la réponse a été corrigée");
    }

    /** 300 € counted, 100 € paid, corrected to 250 €: 150 € are still to come, and 50 € never will, wherever the plan is told of. */
    @Test
    void saysTheSameOfCorrectedAidWhereverThePlanIsSeen() {
        granted(300_00);
        composed("/plans", "pace", "quick", "aidSeen", "30000");
        plans.approve(manager, seen(1));
        plans.sign(adviser, seen(1), today);
        answers.paid(manager, new Aids.Seen(tenancy.id(), 1, 4), new Request.Payment(today, 100_00, false));
        assertThat(get(adviser, of("/plans/1"))).bodyText().doesNotContain("qui n&#39;est plus acquise");
        answers.amend(manager, new Aids.Seen(tenancy.id(), 1, 5), new Request.Granted(250_00, 0), "250 et non 300");
        lost("50,00", "150,00");
        answers.paid(manager, new Aids.Seen(tenancy.id(), 1, 6), new Request.Payment(today, 0, true));
        lost("200,00", "");
        assertThat(get(adviser, of("/plans/1"))).bodyText().doesNotContain("pas encore versée");
    }

    /** Nobody approves or signs what does not pay the debt; paper of before is recorded with its day. */
    @Test
    void stopsTheSignatureOfAPlanWhoseAidIsLost() {
        granted(300_00);
        composed("/plans", "pace", "quick", "aidSeen", "30000");
        plans.approve(manager, seen(1));
        assertThat(get(adviser, of("/plans/1"))).bodyText().contains(of("/plans/1/signatures"));
        answers.paid(manager, new Aids.Seen(tenancy.id(), 1, 4), new Request.Payment(today, 50_00, false));
        answers.amend(manager, new Aids.Seen(tenancy.id(), 1, 5), new Request.Granted(100_00, 0), "100 et non 300");
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .contains("Il manque 200,00")
                .doesNotContain(of("/plans/1/signatures"));
        assertThat(get(adviser, of("/plans/1/signatures")))
                .bodyText()
                .contains("Il manque 200,00", of("/solutions"))
                .doesNotContain("name=\"cotenants\"");
        assertThatThrownBy(() -> plans.sign(adviser, seen(1), today)).hasMessageContaining("relief.aid-lost");
        plans.withdraw(adviser, seen(1), "l'aide a été corrigée");
        assertThat(composed("/plans", "pace", "quick", "aidSeen", "10000")).hasRedirectedUrl(of("/plans/2"));
        answers.amend(manager, new Aids.Seen(tenancy.id(), 1, 6), new Request.Granted(60_00, 0), "60 et non 100");
        assertThat(get(manager, of("/plans/2"))).bodyText().doesNotContain("/approbation");
        assertThatThrownBy(() -> plans.approve(manager, seen(2))).hasMessageContaining("relief.aid-lost");
    }

    private void lost(String never, String awaited) {
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .containsSubsequence(
                        "Il manque " + never,
                        "Reprendre le plan à partir du compte",
                        awaited,
                        "qui n&#39;est plus acquise",
                        never)
                .doesNotContain("Le ménage tient ce plan");
        assertThat(get(adviser, of("")))
                .bodyText()
                .containsPattern(never + ".€ d&#39;aide ne sont plus acquis")
                .contains(
                        "next-what\">Revoir le plan n° 1 avec le ménage",
                        "Une aide comptée dans ce plan n&#39;est plus acquise");
        assertThat(get(adviser, "/situations"))
                .bodyText()
                .contains("plan n° 1 à revoir\u00a0: une aide n&#39;est plus acquise");
        assertThat(get(adviser, "/plans?etat=running")).bodyText().contains("une aide n&#39;est plus acquise");
    }
}
