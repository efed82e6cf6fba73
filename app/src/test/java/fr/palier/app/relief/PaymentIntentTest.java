package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.engine.ledger.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a household says that its payment is for. */
class PaymentIntentTest extends PlanTestBed {
    private long payment() {
        return known.read(adviser, tenancy, 1).payments().getFirst().recorded();
    }

    private MvcTestResult saying(String meant) {
        return send(
                adviser,
                of("/plans/1/versements"),
                "version",
                Integer.toString(plan(1).version()),
                "recorded",
                Long.toString(payment()),
                "meant",
                meant);
    }

    private void say(String meant) {
        assertThat(saying(meant)).hasRedirectedUrl(of("/plans/1"));
    }

    @Test
    void keepsThePlanThatIsPaidEarlyAndCanBeTakenBack() {
        running(600_00, 200_00, 10, -20);
        posted(-5, Kind.PAYMENT, 600_00);
        posted(-2, Kind.CHARGE, 450_00);
        watcher.watch(adviser);
        assertThat(plan(1).state()).isEqualTo(PlanState.RUNNING);
        assertThat(get(adviser, of("/plans/1"))).bodyText().contains("À quoi servent les versements", "pour le loyer");
        say("plan");
        assertThat(plan(1).state()).isEqualTo(PlanState.KEPT);
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .contains("Toute la dette de ce plan est payée", "plan-kept");
        say("");
        assertThat(plan(1).state()).isEqualTo(PlanState.RUNNING);
        say("rent");
        assertThat(plan(1).state()).isEqualTo(PlanState.RUNNING);
        List<String> said = transactions.read(
                adviser,
                () -> jdbc.sql("""
                                select meant || case when taken_back_on is null then '' else ' taken back' end
                                from relief.intent where landlord_id = ? and tenancy_id = ? order by number""")
                        .params(adviser.landlord(), tenancy.id())
                        .query((row, n) -> row.getString(1))
                        .list());
        assertThat(said).containsExactly("plan taken back", "rent");
    }

    @Test
    void keepsARentThatIsPaidAheadOutOfThePlan() {
        running(600_00, 200_00, 10, 3);
        posted(-5, Kind.PAYMENT, 200_00);
        assertThat(known.read(adviser, tenancy, 1).standing().paid()).isEqualTo(200_00);
        say("rent");
        assertThat(known.read(adviser, tenancy, 1).standing().paid()).isZero();
        assertThat(known.read(adviser, tenancy, 1).standing().ahead()).isEqualTo(200_00);
    }

    @Test
    void refusesWhatIsNoPaymentOfThePlan() {
        running(600_00, 200_00, 10, -20);
        assertThat(send(adviser, of("/plans/1/versements"), "version", "1", "recorded", "1", "meant", "plan"))
                .hasStatus(404);
        posted(-5, Kind.PAYMENT, 100_00);
        String recorded = Long.toString(payment());
        say("plan");
        assertThat(send(adviser, of("/plans/1/versements"), "version", "1", "recorded", recorded, "meant", "rent"))
                .hasStatus(409);
    }

    /** Nobody says for what money is that went back. */
    @Test
    void offersNoWordForWhatCameBack() {
        running(600_00, 200_00, 10, -20);
        posted(-5, Kind.PAYMENT, 100_00);
        assertThat(get(adviser, of("/plans/1"))).bodyText().contains("value=\"plan\"");
        posted(-3, Kind.REJECTION, 100_00);
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .contains("revenu impayé")
                .doesNotContain("value=\"plan\"");
        assertThat(saying("plan")).hasStatus(422).bodyText().contains("il ne paie plus rien");
    }

    @Test
    void marksWhatAnAidHasPaid() {
        running(600_00, 200_00, 10, -20);
        posted(-2, Kind.AID, 250_00);
        assertThat(get(adviser, of("/plans/1"))).bodyText().contains("payée par une aide", "dont 50,00", "350,00");
    }
}
