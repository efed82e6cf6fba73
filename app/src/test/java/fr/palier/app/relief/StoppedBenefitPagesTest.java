package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Euros;
import fr.palier.app.support.LetterCast;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A household whose housing benefit has stopped: what is missing of it is no debt of its own. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class StoppedBenefitPagesTest extends PlanTestBed {
    @Autowired
    private LetterCast paper;

    private static final String[] MEANS_TOLD = {
        "resources", "1 640", "charges", "300", "remainder", "200", "adults", "1", "children", "0",
    };

    /** A year of rents of 500 € that were paid, with 200 € of benefit but in the last three months. */
    private void stopped(long own) {
        LocalDate month = today.withDayOfMonth(1);
        for (int back = 11; back >= 0; back--) {
            LocalDate first = month.minusMonths(back);
            posted(tenancy, first, Kind.CHARGE, 500_00);
            posted(tenancy, first, Kind.PAYMENT, 300_00);
            if (back > 2) {
                posted(tenancy, first, Kind.BENEFIT, 200_00);
            }
        }
        if (own > 0) {
            posted(tenancy, month.minusMonths(4), Kind.CHARGE, own);
        }
    }

    private String[] with(String... more) {
        String[] all = java.util.Arrays.copyOf(MEANS_TOLD, MEANS_TOLD.length + more.length);
        System.arraycopy(more, 0, all, MEANS_TOLD.length, more.length);
        return all;
    }

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
        assertThat(plan(1).frozen().leftOut()).isEqualTo(600_00);
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

    private int told() {
        return transactions.read(
                adviser,
                () -> jdbc.sql("""
                        select count(*) from timeline.entry
                        where landlord_id = ? and tenancy_id = ? and detail ->> 'act' = 'benefit-back'""")
                        .params(adviser.landlord(), tenancy.id())
                        .query(Integer.class)
                        .single());
    }

    private static final String BACK = "L&#39;aide au logement est revenue (200,00";

    /** What is missing is not awaited any more, so that somebody has to look at the plan again. */
    @Test
    void tellsOnceThatItComesAgainAfterAPlanWasMadeWithoutIt() {
        stopped(150_00);
        assertThat(send(adviser, of("/plans"), with("debt", "75000", "pace", "quick")))
                .hasRedirectedUrl(of("/plans/1"));
        plans.sign(adviser, seen(1), today);
        watcher.watch(adviser);
        assertThat(told()).isZero();
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .contains("est attendue de la CAF")
                .doesNotContain(BACK);
        posted(0, Kind.BENEFIT, 200_00);
        watcher.watch(adviser);
        watcher.watch(adviser);
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .contains(BACK, "ce plan demande peut-être trop", of("/solutions"))
                .doesNotContain("elle est attendue de la CAF");
        assertThat(told()).isOne();
        assertThat(get(adviser, "/taches"))
                .bodyText()
                .containsOnlyOnce(
                        "week-words\">Revoir le plan n° 1 avec le ménage\u00a0: l&#39;aide au logement est revenue");
        assertThat(get(adviser, of(""))).bodyText().contains("n° 1 à revoir\u00a0: l&#39;aide au logement est revenue");
    }

    /** Rents that were put off whole, and nothing left out. */
    @Test
    void tellsItOfRentsThatArePutOffWhole() {
        stopped(0);
        posted(0, Kind.PAYMENT, 600_00);
        posted(0, Kind.CHARGE, 100_00);
        String from = today.withDayOfMonth(1).plusMonths(1).toString();
        assertThat(send(
                        adviser,
                        of("/plans"),
                        with(
                                "debt",
                                "10000",
                                "deferDues",
                                "1",
                                "deferFrom",
                                from,
                                "pace",
                                "quick",
                                "aidToo",
                                "true",
                                "because",
                                "Droits fermés")))
                .hasRedirectedUrl(of("/plans/1"));
        assertThat(plan(1).frozen().leftOut()).isZero();
        posted(0, Kind.BENEFIT, 200_00);
        assertThat(get(adviser, of("/plans/1"))).bodyText().contains(BACK);
    }

    /** Benefit that never stopped is counted in the rents that are put off. */
    @Test
    void saysNothingWhereItNeverStopped() {
        posted(-60, Kind.CHARGE, 100_00);
        LocalDate month = today.withDayOfMonth(1);
        for (int back = 8; back >= 0; back--) {
            posted(tenancy, month.minusMonths(back), Kind.CHARGE, 200_00);
            posted(tenancy, month.minusMonths(back), Kind.BENEFIT, 200_00);
        }
        String from = month.plusMonths(1).toString();
        assertThat(send(
                        adviser,
                        of("/plans"),
                        with("debt", "10000", "deferDues", "1", "deferFrom", from, "pace", "quick")))
                .hasRedirectedUrl(of("/plans/1"));
        posted(0, Kind.BENEFIT, 200_00);
        watcher.watch(adviser);
        assertThat(told()).isZero();
        assertThat(get(adviser, of("/plans/1"))).bodyText().doesNotContain("est revenue");
    }
}
