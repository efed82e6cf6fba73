package fr.palier.app.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Receipt;
import fr.palier.app.messages.operation.MessageForgetting;
import fr.palier.app.messages.operation.ReceiptForgetting;
import fr.palier.app.retention.Retained.Term;
import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is erased, and what stays. */
class MessageForgettingTest extends OutboxTestBed {
    private static final String PERSONAL = """
            select count(*) from messages.message where landlord_id = ? and (address <> '' or body <> '' or subject <> '')""";
    private static final String ALL = "select count(*) from messages.message where landlord_id = ?";

    @Autowired
    private MessageForgetting forgetting;

    @Autowired
    private ReceiptForgetting old;

    /** A year and some days from now. */
    private int forget(Scope of, int days) {
        Term term = new Term(LocalDate.now().plusYears(1).plusDays(days), 12);
        return transactions.write(of, () -> forgetting.forget(of, term));
    }

    @Test
    void erasesAddressesAndWordsAYearAfterTheSendIsOver() {
        int over = texting();
        node().drain(scope, Channel.SMS);
        int open = texting();
        assertThat(forget(scope, -1)).isZero();
        assertThat(rows.one(scope, PERSONAL)).isEqualTo(18);
        Map<String, Integer> counts = rows.states(scope, over);
        assertThat(forget(scope, 2)).isEqualTo(9);
        assertThat(forget(scope, 2)).isZero();
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
        assertThat(forget(room.withTenancies(2), 3_650)).isZero();
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
        assertThat(old.forget(LocalDate.now())).isNotNegative();
        assertThat(receipts()).isEqualTo(1);
        old.forget(LocalDate.now().plusYears(10));
        assertThat(receipts()).as("not even with a clock that is wrong").isEqualTo(1);
    }

    @Test
    void erasesReceiptsThatAreOld() {
        receipt();
        receipt();
        ReceiptsTest.age(texts.name(), "200 days");
        old.forget(LocalDate.now());
        assertThat(receipts()).isZero();
    }
}
