package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.sums.Missing;
import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Housing benefit that comes again after a plan was made without it. */
class BenefitBackPagesTest extends StoppedBenefitTestBed {
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
                .contains(
                        BACK,
                        "ce plan demande peut-être trop",
                        of("/solutions"),
                        "Reprendre le plan à partir du compte")
                .contains("hors du plan\u00a0; elle est revenue\u00a0: 200,00")
                .doesNotContain("Le ménage tient ce plan", "attendue de la CAF");
        assertThat(told()).isOne();
        assertThat(get(adviser, "/taches"))
                .bodyText()
                .containsOnlyOnce(
                        "week-words\">Revoir le plan n° 1 avec le ménage\u00a0: l&#39;aide au logement est revenue");
        headsTheHousehold();
    }

    /** The page of the household and the list, whatever the policy makes of a plan that is kept. */
    private void headsTheHousehold() {
        assertThat(get(adviser, of("")))
                .bodyText()
                .contains("n° 1 à revoir\u00a0: l&#39;aide au logement est revenue")
                .contains(
                        "next-what\">Revoir le plan n° 1 avec le ménage",
                        "href=\"" + of("/plans/1") + "\">Ouvrir le plan")
                .contains("L&#39;aide au logement est revenue depuis\u00a0: 200,00");
        assertThat(get(adviser, "/situations")).bodyText().contains("plan n° 1 à revoir\u00a0: aide revenue");
    }

    /** Rents that were put off whole, and nothing left out. */
    @Test
    void tellsItOfRentsThatArePutOffWhole() {
        stopped(0);
        posted(0, Kind.PAYMENT, 600_00);
        String from = today.withDayOfMonth(1).plusMonths(1).toString();
        assertThat(send(adviser, of("/plans"), with("debt", "0", "deferDues", "1", "deferFrom", from, "pace", "quick")))
                .hasRedirectedUrl(of("/plans/1"));
        assertThat(plan(1).frozen().missing()).isEqualTo(Missing.NOTHING);
        posted(0, Kind.BENEFIT, 200_00);
        assertThat(get(adviser, of("/plans/1"))).bodyText().contains(BACK);
    }

    /** What is printed and signed then says that it came, and asks to talk. */
    @Test
    void saysInLettersThatItCame() throws Exception {
        stopped(150_00);
        paper.head(adviser);
        assertThat(send(adviser, of("/plans"), with("debt", "75000", "pace", "quick")))
                .hasRedirectedUrl(of("/plans/1"));
        posted(0, Kind.BENEFIT, 200_00);
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .contains("Ne le faites pas signer tel quel")
                .doesNotContain(of("/plans/1/signatures"));
        for (String letter : List.of("plan-proposal", "plan-agreement")) {
            assertThat(get(adviser, of("/plans/1/courriers/" + letter)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("elle est revenue\u00a0: 200,00", "nous avons reçu 200,00", "nous le reverrons avec vous")
                    .doesNotContain("nous l’attendons");
        }
    }

    /** Counted on purpose, and there it is after all. */
    @Test
    void tellsItOfBenefitThatWasCounted() {
        stopped(150_00);
        assertThat(send(
                        adviser,
                        of("/plans"),
                        with("debt", "75000", "pace", "quick", "aidToo", "true", "because", "Droits fermés")))
                .hasRedirectedUrl(of("/plans/1"));
        plans.approve(manager, seen(1));
        posted(0, Kind.BENEFIT, 200_00);
        watcher.watch(adviser);
        assertThat(told()).isOne();
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .contains(BACK, "comptée exprès dans ce plan\u00a0; elle est revenue\u00a0: 200,00");
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
