package fr.palier.app.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Receipt;
import fr.palier.app.messages.operation.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is erased, and what stays. */
class RetentionTest extends OutboxTestBed {
    private static final String PERSONAL = """
            select count(*) from messages.message where landlord_id = ? and (address <> '' or body <> '' or subject <> '')""";
    private static final String ALL = "select count(*) from messages.message where landlord_id = ?";

    @Autowired
    private Retention retention;

    private static Instant in(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    @Test
    void erasesAddressesAndWordsAYearAfterTheSendIsOver() {
        int over = texting();
        node().drain(scope, Channel.SMS);
        int open = texting();
        assertThat(retention.empty(scope, in(364))).isZero();
        assertThat(rows.one(scope, PERSONAL)).isEqualTo(18);
        Map<String, Integer> counts = rows.states(scope, over);
        assertThat(retention.empty(scope, in(366))).isEqualTo(9);
        assertThat(retention.empty(scope, in(366))).isZero();
        assertThat(rows.states(scope, over)).isEqualTo(counts);
        assertThat(rows.one(scope, ALL)).isEqualTo(18);
        assertThat(rows.one(scope, PERSONAL)).as("what is still to leave").isEqualTo(9);
        assertThat(rows.states(scope, open)).isEqualTo(Map.of("sms waiting", 9));
        assertThat(rows.one(scope, """
                        select count(*) from timeline.entry where landlord_id = ? and kind = 'message'""")).isEqualTo(9);
    }

    @Test
    void touchesNobodyElses() {
        texting();
        node().drain(scope, Channel.SMS);
        assertThat(retention.empty(room.withTenancies(2), in(3_650))).isZero();
        assertThat(rows.one(scope, PERSONAL)).isEqualTo(9);
    }

    private void receipt() {
        node().bean(Receipts.class)
                .receive(new Receipt(
                        texts.name(), "r" + suffix, "DELIVRD", Receipt.Verdict.DELIVERED, "", "0600000001"));
    }

    private long receipts() {
        return rows.one(
                scope, "select count(*) from messages.receipt where provider = '" + texts.name() + "' and 0 < ?");
    }

    @Test
    void keepsReceiptsForAMonthWhateverHappens() {
        receipt();
        assertThat(retention.forgetReceipts(Instant.now())).isNotNegative();
        assertThat(receipts()).isEqualTo(1);
        retention.forgetReceipts(in(3_650));
        assertThat(receipts()).as("not even with a clock that is wrong").isEqualTo(1);
    }

    @Test
    void erasesReceiptsThatAreOld() {
        receipt();
        receipt();
        ReceiptsTest.age(texts.name(), "200 days");
        retention.forgetReceipts(Instant.now());
        assertThat(receipts()).isZero();
    }
}
