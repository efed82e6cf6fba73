package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.letters.Checked;
import fr.palier.app.relief.household.Debts;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.LetterCast;
import fr.palier.engine.ledger.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Letters about plans that came where they are as plans do. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class PlanLettersTest extends PlanTestBed {
    @Autowired
    private LetterCast paper;

    @Autowired
    private PlanLetters letters;

    @Autowired
    private Debts debts;

    private String plan() {
        return of("/plans/1");
    }

    private void proposed() {
        posted(-60, Kind.CHARGE, 500_00);
        proposing.propose(adviser, tenancy, proposed(500_00, 100_00, 5));
    }

    @Test
    void showsWhereSomethingIsMissingAndIssuesNothing() {
        proposed();
        assertThat(get(adviser, plan())).bodyText().contains("Courriers", "/courriers/plan-proposal");
        assertThat(get(adviser, plan() + "/courriers/plan-proposal"))
                .hasStatusOk()
                .bodyText()
                .contains("[à compléter : le téléphone du bailleur]", "Réglages")
                .doesNotContain("Émettre et ouvrir");
    }

    @Test
    void issuesWhatWasShown() throws Exception {
        proposed();
        paper.head(adviser);
        assertThat(get(adviser, plan() + "/courriers/plan-agreement"))
                .hasStatusOk()
                .bodyText()
                .contains("Émettre et ouvrir", "Luce Azéma", "100,00");
        MvcTestResult issued = send(adviser, plan() + "/courriers/plan-agreement", "suite", "imprimer");
        assertThat(issued).hasStatus3xxRedirection();
        MvcTestResult pdf = get(adviser, issued.getResponse().getRedirectedUrl());
        assertThat(pdf).hasStatusOk();
        byte[] bytes = pdf.getResponse().getContentAsByteArray();
        assertThat(Checked.against(bytes)).isEmpty();
        assertThat(String.join("\n", Checked.read(bytes))).contains("Luce Azéma", "CT", "3 rue des Amandiers");
        assertThat(get(adviser, plan()))
                .bodyText()
                .contains(issued.getResponse().getRedirectedUrl());
    }

    @Test
    void refusesALetterThatDoesNotFit() {
        proposed();
        assertThat(get(adviser, plan() + "/courriers/plan-kept"))
                .hasStatus(422)
                .bodyText()
                .contains(tenancy.number());
        assertThat(get(adviser, plan() + "/courriers/plan-breach")).hasStatus(422);
        assertThat(get(adviser, plan() + "/courriers/poem")).hasStatus(404);
        assertThat(get(cast.colleague(adviser, Role.CALLER), plan() + "/courriers/plan-proposal"))
                .hasStatus(404);
        assertThat(get(cast.person(cast.landlord(), Role.ADVISER), plan() + "/courriers/plan-proposal"))
                .hasStatus(404);
    }

    @Test
    void tellsOfABrokenPlanWhatIsMissing() {
        int number = running(600_00, 300_00, 40, 25);
        watcher.watch(adviser);
        assertThat(plan(number).state()).isEqualTo(PlanState.BROKEN);
        assertThat(get(adviser, plan() + "/courriers/plan-breach"))
                .hasStatusOk()
                .bodyText()
                .contains("300,00", "pour l’échéance du plan du");
    }

    @Test
    void knowsSinceWhenADebtIsOwed() {
        posted(-90, Kind.CHARGE, 300_00);
        posted(-60, Kind.CHARGE, 300_00);
        posted(-30, Kind.CHARGE, 300_00);
        posted(-20, Kind.PAYMENT, 300_00);
        assertThat(debts.of(adviser, tenancy.id()))
                .contains(new Debts.Debt(600_00, today.minusDays(60), today.minusDays(30), false));
        posted(-10, Kind.PAYMENT, 50_00);
        assertThat(debts.of(adviser, tenancy.id()))
                .contains(new Debts.Debt(550_00, today.minusDays(60), today.minusDays(30), false));
        posted(-5, Kind.PAYMENT, 550_00);
        assertThat(debts.of(adviser, tenancy.id())).isEmpty();
    }

    @Test
    void issuesLettersForManyPlansAsOneFile() throws Exception {
        proposed();
        String choice = tenancy.publicId() + ":1";
        assertThat(send(adviser, "/plans/courriers", "courrier", "plan-proposal", "etat", "approved", "choix", choice))
                .hasStatus(422)
                .bodyText()
                .contains("adresse du bailleur");
        paper.head(adviser);
        assertThat(get(adviser, "/plans?etat=approved")).bodyText().contains("Émettre pour les plans choisis", choice);
        assertThat(send(adviser, "/plans/courriers", "courrier", "plan-proposal", "etat", "approved"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez de 1 à 50 plans", choice);
        assertThat(send(adviser, "/plans/courriers", "courrier", "plan-kept", "etat", "approved", "choix", choice))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "peuvent pas être émis\u00a0: 1",
                        "ne correspond pas au plan du contrat",
                        "checked=\"checked\"");
        assertThat(letters.issued(adviser, tenancy.id(), 1)).isEmpty();
        MvcTestResult issued = send(adviser, "/plans/courriers", "courrier", "plan-proposal", "choix", choice);
        assertThat(issued).hasStatus3xxRedirection();
        assertThat(get(adviser, issued.getResponse().getRedirectedUrl()))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(letters.issued(adviser, tenancy.id(), 1)).hasSize(1);
    }

    private static final List<String> NAMES =
            List.of("adviserLimit", "managerLimit", "remainder", "longest", "least", "grace", "tolerance");

    private MvcTestResult settings(int version, String... values) {
        String[] fields = new String[2 * NAMES.size() + 2];
        fields[0] = "version";
        fields[1] = Integer.toString(version);
        for (int i = 0; i < NAMES.size(); i++) {
            fields[2 * i + 2] = NAMES.get(i);
            fields[2 * i + 3] = values[i];
        }
        return send(manager, "/reglages/solutions", fields);
    }

    @Test
    void setsWhatALandlordDecidesAboutPlans() {
        assertThat(get(manager, "/reglages")).hasRedirectedUrl("/reglages/solutions");
        assertThat(get(manager, "/reglages/solutions")).hasStatusOk().bodyText().contains("600", "651,69");
        assertThat(settings(0, "1 000", "3 000", "250,50", "24", "20", "7", "1"))
                .hasRedirectedUrl("/reglages/solutions");
        assertThat(get(manager, "/reglages/solutions"))
                .bodyText()
                .contains(
                        "1 000,00".replace(' ', '\u202f'),
                        "3 000,00".replace(' ', '\u202f'),
                        "250,50",
                        manager.actor().name());
        posted(-60, Kind.CHARGE, 900_00);
        int number = proposing.propose(adviser, tenancy, proposed(900_00, 100_00, 5));
        assertThat(plan(number).state()).isEqualTo(PlanState.APPROVED);
        assertThat(plan(number).rules()).isEqualTo(new Plan.Rules(0, 7, 1_00));
    }

    @Test
    void refusesSettingsThatNobodyCanLiveWithOrThatWereChangedMeanwhile() {
        assertThat(settings(0, "1 000", "3 000", "250,50", "24", "20", "7", "1"))
                .hasRedirectedUrl("/reglages/solutions");
        assertThat(settings(0, "1", "1", "1", "1", "1", "1", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("250,50");
        assertThat(settings(1, "beaucoup", "1", "1", "1", "1", "1", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("beaucoup");
        assertThat(settings(1, "600", "599", "200", "36", "15", "5", "2"))
                .as("a manager approves no less than an adviser")
                .hasStatus(422)
                .bodyText()
                .contains("pas moins que la dette sans approbation");
        assertThat(settings(1, "600", "5000", "200", "0", "15", "5", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("1 à 120");
        assertThat(settings(1, "600", "5000", "200", "36", "15", "5", "2")).hasStatus3xxRedirection();
        assertThat(get(adviser, "/reglages/solutions")).hasStatus(404);
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThat(get(stranger, "/reglages/solutions")).bodyText().doesNotContain("250,50");
    }
}
