package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.sums.Missing;
import fr.palier.app.shared.Euros;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Renegotiation;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Terms;
import fr.palier.engine.text.Lang;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A household whose housing benefit has stopped: what is missing of it is no debt of its own. */
class StoppedBenefitPagesTest extends StoppedBenefitTestBed {
    @Autowired
    private Renegotiating renegotiating;

    @Test
    void saysItFirstAndOffersNoPlanForIt() {
        stopped(0);
        assertThat(send(adviser, of("/solutions"), MEANS_TOLD))
                .hasStatusOk()
                .bodyText()
                .contains("aide au logement s", "600,00", "rien ne vient du ménage", of("/dossier"), of("/echeances"))
                .contains("La part du ménage est de 0")
                .doesNotContain("Proposer ce plan");
        assertThat(send(adviser, of("/plans"), with("debt", "60000")))
                .hasStatus(422)
                .bodyText()
                .contains("La part du ménage est de 0");
    }

    @Test
    void plansTheHouseholdsOwnPartAlone() {
        stopped(150_00);
        assertThat(send(adviser, of("/solutions"), MEANS_TOLD))
                .bodyText()
                .contains("Sur une dette de 750,00", "La part du ménage est de 150,00", "Proposer ce plan");
        assertThat(send(adviser, of("/plans"), with("debt", "75000", "pace", "quick")))
                .hasRedirectedUrl(of("/plans/1"));
        assertThat(plan(1).schedule().debt()).isEqualTo(150_00);
        assertThat(plan(1).frozen().missing().leftOut()).isEqualTo(600_00);
        assertThat(plan(1).state()).as("150 € are within the limit").isEqualTo(PlanState.APPROVED);
        assertThat(get(adviser, of("/plans/1"))).bodyText().contains("hors du plan", "600,00");
    }

    private static final String[] SUMS = {
        "Dette au ",
        "dont aide au logement qui manque, attendue de la CAF ou de la MSA, hors du plan",
        "600,00",
        "dont part du ménage, dans ce plan",
        "150,00",
        "Loyers reportés à partir de",
        "Total du plan",
    };

    /** The household's own part and two rents of 500 €: the offer, the plan, its letters and the tenant's page say it alike. */
    @Test
    void saysTheSameSumsInTheSameWordsEverywhere() throws Exception {
        stopped(150_00);
        paper.head(adviser);
        String from = today.withDayOfMonth(1).plusMonths(1).toString();
        String[] typed = with("debt", "75000", "deferDues", "2", "deferFrom", from, "pace", "gentle");
        String total = Euros.words(150_00 + 2 * tenancy.terms().rent(), Lang.FR);
        assertThat(send(adviser, of("/solutions"), typed))
                .bodyText()
                .containsSubsequence(SUMS)
                .contains(total);
        assertThat(send(adviser, of("/plans"), typed)).hasRedirectedUrl(of("/plans/1"));
        plans.approve(manager, seen(1));
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .containsSubsequence(SUMS)
                .contains(total, "600,00\u00a0€, n&#39;est pas demandée au ménage");
        for (String letter : List.of("plan-proposal", "plan-agreement")) {
            assertThat(get(adviser, of("/plans/1/courriers/" + letter)))
                    .hasStatusOk()
                    .bodyText()
                    .containsSubsequence(SUMS)
                    .contains(
                            total.replace('\u202f', '\u00a0'),
                            "ne vous est pas demandée",
                            "attendons de la CAF ou de la MSA");
        }
    }

    @Test
    void paysItOnlyWhereSomebodySaysWhy() {
        stopped(150_00);
        assertThat(send(adviser, of("/plans"), with("debt", "75000", "pace", "quick", "aidToo", "true")))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi");
        assertThat(send(
                        adviser,
                        of("/plans"),
                        with(
                                "debt",
                                "75000",
                                "pace",
                                "quick",
                                "aidToo",
                                "true",
                                "because",
                                "Droits fermés, la CAF a répondu")))
                .hasRedirectedUrl(of("/plans/1"));
        assertThat(plan(1).schedule().debt()).isEqualTo(750_00);
        assertThat(get(adviser, of("/plans/1"))).bodyText().contains("Droits fermés");
    }

    private static final String[] COUNTED = {
        "Dette au ",
        "750,00",
        "dont aide au logement que la CAF ou la MSA n",
        "comptée exprès dans ce plan",
        "600,00",
        "Total du plan",
        "750,00",
    };

    /** Who is asked to pay it, who approves and who agrees anew read the same words. */
    @Test
    void saysEverywhereThatItIsCountedOnPurpose() throws Exception {
        stopped(150_00);
        paper.head(adviser);
        String[] typed =
                with("debt", "75000", "pace", "quick", "aidToo", "true", "because", "Droits fermés, la CAF a répondu");
        assertThat(send(adviser, of("/solutions"), typed)).bodyText().containsSubsequence(COUNTED);
        assertThat(send(adviser, of("/plans"), typed)).hasRedirectedUrl(of("/plans/1"));
        assertThat(plan(1).frozen().missing()).isEqualTo(Missing.of(600_00, true));
        assertThat(get(manager, of("/plans/1")))
                .bodyText()
                .containsSubsequence(COUNTED)
                .contains("Pourquoi le plan compte l&#39;aide qui manque", "note\">Droits fermés, la CAF a répondu");
        plans.approve(manager, seen(1));
        asksToPayItInLettersToo();
        plans.sign(adviser, seen(1), today);
        Renegotiation anew = renegotiating.before(adviser, tenancy, 1).anew();
        Schedule rest = Schedule.of(Terms.monthly(anew.rest(), today.plusDays(20), 50_00));
        int next =
                renegotiating.propose(adviser, tenancy, seen(1), new Renegotiating.Terms(rest, anew.rest(), 0, MEANS));
        assertThat(get(adviser, of("/plans/" + next)))
                .bodyText()
                .containsSubsequence(COUNTED)
                .contains("note\">Droits fermés, la CAF a répondu");
    }

    private void asksToPayItInLettersToo() {
        for (String letter : List.of("plan-proposal", "plan-agreement")) {
            assertThat(get(adviser, of("/plans/1/courriers/" + letter)))
                    .hasStatusOk()
                    .bodyText()
                    .containsSubsequence(COUNTED)
                    .contains("ce plan vous demande de la payer")
                    .doesNotContain("ne vous est pas demandée");
        }
    }

    @Test
    void asksForTheWholeRentMeanwhile() {
        stopped(0);
        String from = today.withDayOfMonth(1).plusMonths(1).toString();
        assertThat(send(adviser, of("/solutions"), with("deferDues", "2", "deferFrom", from, "pace", "quick")))
                .hasStatusOk();
        assertThat(send(
                        adviser,
                        of("/plans"),
                        with("debt", "60000", "deferDues", "2", "deferFrom", from, "pace", "quick")))
                .hasRedirectedUrl(of("/plans/1"));
        long rent = tenancy.terms().rent();
        assertThat(plan(1).frozen().deferral().each()).isEqualTo(rent);
        assertThat(plan(1).schedule().debt()).isEqualTo(2 * rent);
    }

    /** More months than plans are to last: not for an adviser alone, however small the debt. */
    @Test
    void needsApprovalWhereItLastsTooLong() {
        posted(-60, Kind.CHARGE, 100_00);
        assertThat(send(adviser, of("/plans"), with("debt", "10000", "pace", "free", "amount", "1")))
                .hasRedirectedUrl(of("/plans/1"));
        assertThat(plan(1).state()).isEqualTo(PlanState.PROPOSED);
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .contains(
                        "Il dure 100 mois, plus que les 36 mois",
                        "à partir de 2,78",
                        "À approuver par une autre personne");
    }

    /** Composed for 1 640 € of resources: with a rent that has risen since, it is not told to be forbidden, but to be gone through. */
    @Test
    void asksToGoThroughAPlanThatLeavesTooLittleByNow() {
        posted(-60, Kind.CHARGE, 100_00);
        assertThat(send(adviser, of("/plans"), with("debt", "10000", "pace", "quick")))
                .hasRedirectedUrl(of("/plans/1"));
        transactions.write(
                adviser,
                () -> jdbc.sql("update portfolio.tenancy set rent = 140000 where landlord_id = ? and id = ?")
                        .params(adviser.landlord(), tenancy.id())
                        .update());
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .contains("revoyez-le avec le ménage avant de le faire signer")
                .doesNotContain("ne peut pas être proposé");
        assertThat(send(adviser, of("/solutions"), with("pace", "free", "amount", "100")))
                .bodyText()
                .contains("Reste pour vivre, autres charges payées", "et avant ses autres charges")
                .doesNotContain("Proposer ce plan");
    }
}
