package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.household.Declarations;
import fr.palier.app.relief.household.Declared;
import fr.palier.app.relief.household.Means;
import fr.palier.app.relief.household.Proof;
import fr.palier.app.shared.Role;
import fr.palier.engine.ledger.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a household declares stands with its day, who wrote it down and the papers that were seen; plans say what they rest on. */
class DeclaredMeansTest extends PlanTestBed {
    private static final String[] TOLD = {
        "resources",
        "2640",
        "charges",
        "680",
        "remainder",
        "330",
        "adults",
        "1",
        "children",
        "2",
        "papers",
        "payslips",
        "papers",
        "bank",
    };

    @Autowired
    private Declarations declarations;

    @BeforeEach
    void owes() {
        posted(-60, Kind.CHARGE, 612_40);
    }

    @Test
    void keepsEachDeclaration() {
        assertThat(get(adviser, of("/moyens"))).hasStatusOk().bodyText().contains("Rien n", "bulletins de salaire");
        assertThat(send(adviser, of("/moyens"), TOLD)).hasRedirectedUrl(of("/moyens"));
        assertThat(send(manager, of("/moyens"), "resources", "900")).hasRedirectedUrl(of("/moyens"));
        assertThat(declarations.of(adviser, tenancy.id()))
                .extracting(Declared::number, Declared::by, Declared::on)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, manager.actor().name(), today),
                        org.assertj.core.groups.Tuple.tuple(1, adviser.actor().name(), today));
        Declared first = declarations.find(adviser, tenancy.id(), 1).orElseThrow();
        assertThat(first.means()).isEqualTo(new Means(2_640_00, 680_00, 330_00, 1, 2));
        assertThat(first.seen()).containsExactlyInAnyOrder(Proof.PAYSLIPS, Proof.BANK);
        assertThat(get(adviser, of("/moyens")))
                .bodyText()
                .contains(
                        "noté par " + adviser.actor().name(), "1 adulte, 2 enfants", "Aucun papier vu", "Papiers vus");
    }

    @Test
    void saysWhatCannotBeRead() {
        assertThat(send(adviser, of("/moyens"), "resources", "beaucoup"))
                .hasStatus(422)
                .bodyText()
                .contains("Ressources\u00a0: écrivez un montant", "value=\"beaucoup\"");
        assertThat(send(adviser, of("/moyens"), "charges", "12")).hasStatus(422);
        assertThat(declarations.of(adviser, tenancy.id())).isEmpty();
    }

    @Test
    void countsNobodyInSilenceAndBelievesNoFortune() {
        assertThat(send(adviser, of("/moyens"), "resources", "900", "adults", "", "children", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("Adultes\u00a0: un nombre de 1 à 20");
        for (String field : List.of("resources", "charges", "remainder")) {
            assertThat(send(
                            adviser,
                            of("/moyens"),
                            field,
                            "20000,01",
                            "resources".equals(field) ? "children" : "resources",
                            "1"))
                    .as(field)
                    .hasStatus(422)
                    .bodyText()
                    .contains("20\u00a0000 € par mois au plus");
        }
        assertThat(declarations.of(adviser, tenancy.id())).isEmpty();
        assertThat(send(adviser, of("/moyens"), "resources", "20000")).hasRedirectedUrl(of("/moyens"));
    }

    @Test
    void saysWhoseFiguresStandBesideWhatCannotBeRead() {
        declarations.declare(adviser, tenancy.id(), new Means(1_640_00, 680_00, 330_00, 1, 0), Set.of());
        assertThat(send(adviser, of("/solutions"), "resources", "2400", "charges", "beaucoup"))
                .hasStatus(422)
                .bodyText()
                .contains("et non de ce que vous venez d&#39;écrire", "value=\"2400\"")
                .doesNotContain("Proposer ce plan");
        assertThat(get(adviser, of("/solutions"))).bodyText().doesNotContain("et non de ce que vous venez");
    }

    @Test
    void fillsInTheComposer() {
        declarations.declare(adviser, tenancy.id(), new Means(1_640_00, 680_00, 330_00, 1, 0), Set.of(Proof.TAX));
        assertThat(get(adviser, of("/solutions")))
                .bodyText()
                .contains("value=\"1640\"", "value=\"tax\" checked", "Papiers pas encore vus\u00a0:", "Doux");
    }

    /** A plan that says the same stands on the declaration that was made, dated as it was. */
    @Test
    void tellsWhoDecidesWhatAPlanRestsOn() {
        int number = declarations.declare(
                adviser, tenancy.id(), new Means(2_640_00, 680_00, 330_00, 1, 2), Set.of(Proof.PAYSLIPS, Proof.BANK));
        String[] same = java.util.Arrays.copyOf(TOLD, TOLD.length + 4);
        System.arraycopy(new String[] {"debt", "61240", "pace", "quick"}, 0, same, TOLD.length, 4);
        assertThat(send(adviser, of("/plans"), same)).hasRedirectedUrl(of("/plans/1"));
        assertThat(declarations.of(adviser, tenancy.id()))
                .extracting(Declared::number)
                .containsExactly(number);
        assertThat(get(manager, of("/plans/1")))
                .bodyText()
                .contains(
                        "Sur quoi ce plan repose", "noté par " + adviser.actor().name(), "bulletins de salaire")
                .contains("Le mois le plus serré laisse", "CCH R824-7", "Papiers pas encore vus", "Reste pour vivre")
                .doesNotContain("a déclaré autre chose");
        declarations.declare(manager, tenancy.id(), new Means(900_00, 0, 330_00, 1, 2), Set.of());
        assertThat(get(manager, of("/plans/1"))).bodyText().contains("a déclaré autre chose depuis");
    }

    @Test
    void standsInTheTimelineWithoutItsAmounts() {
        send(adviser, of("/moyens"), TOLD);
        assertThat(get(manager, of("")))
                .bodyText()
                .contains(
                        "Ressources et charges déclarées",
                        of("/moyens") + "\">Voir ce qui a été déclaré",
                        adviser.actor().name());
        assertThat(get(cast.colleague(adviser, Role.COORDINATOR), of("")))
                .bodyText()
                .contains("Ressources et charges déclarées")
                .doesNotContain("Voir ce qui a été déclaré", "2640", "2 640");
        assertThat(get(cast.colleague(adviser, Role.CALLER), of("")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Ressources et charges");
    }

    @Test
    void isShutToOthers() {
        var stranger = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(get(stranger, of("/moyens"))).hasStatus(404);
        assertThat(send(stranger, of("/moyens"), TOLD)).hasStatus(404);
        assertThat(get(cast.colleague(adviser, Role.CALLER), of("/moyens"))).hasStatus(404);
    }
}
