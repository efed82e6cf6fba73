package fr.palier.app.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.triage.Occasion;
import fr.palier.app.triage.Run;
import fr.palier.app.triage.Runs;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.triage.Signal;
import java.sql.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rent account on the page: the same as the run reads, and on paper. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class RentAccountTest extends SituationTestBed {
    @Autowired
    private Runs runs;

    @Autowired
    private RentAccounts accounts;

    @Test
    void strikesLinesThatWereTakenBack() {
        story.reverse(adviser, widow, Kind.REJECTION);
        assertThat(get(adviser, "?theme=rent"))
                .bodyText()
                .contains("annule une écriture", "annulée", "class=\"struck\"")
                .doesNotContain("Un paiement est revenu impayé le");
    }

    @Test
    void saysWhatTheRunSays() {
        Run run = runs.run(adviser, Occasion.DEMAND);
        Map<String, Object> line = transactions.read(
                adviser,
                () -> jdbc.sql("""
                        select action, score, balance, due_over_90, missed_streak, oldest_unpaid, unpaid_since, notify_caf_by
                        from triage.line where landlord_id = ? and run_id = ? and tenancy_id = ?""")
                        .params(adviser.landlord(), run.id(), widow.id())
                        .query()
                        .singleRow());
        Situation.Rent rent = accounts.of(adviser, widow.id(), today);
        Readings now = rent.readings();
        assertThat(rent.judgement().action()).isEqualTo(line.get("action"));
        assertThat(rent.judgement().score()).isEqualTo(line.get("score"));
        assertThat(now.known(Signal.BALANCE)).isEqualTo(line.get("balance"));
        assertThat(rent.account().balance()).isEqualTo(line.get("balance"));
        assertThat(now.known(Signal.DUE_OVER_90)).isEqualTo(line.get("due_over_90"));
        assertThat((int) now.known(Signal.MISSED_STREAK)).isEqualTo(line.get("missed_streak"));
        assertThat(now.day(Signal.OLDEST_UNPAID)).contains(((Date) line.get("oldest_unpaid")).toLocalDate());
        assertThat(now.day(Signal.UNPAID_SINCE)).contains(((Date) line.get("unpaid_since")).toLocalDate());
        assertThat(now.day(Signal.NOTIFY_CAF_BY)).contains(((Date) line.get("notify_caf_by")).toLocalDate());
    }

    @Test
    void printsTheWholeAccount() {
        assertThat(get(adviser, "/releve"))
                .hasStatusOk()
                .bodyText()
                .contains("Relevé de compte", "APL CAF", "REJET PROVISION", "3 rue des Amandiers");
        assertThat(reads(adviser)).containsExactly("tenancy.read page");
    }
}
