package fr.palier.app.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Accounts.Numbers;
import fr.palier.app.messages.carrier.Handed.Lost;
import fr.palier.app.messages.carrier.Receipt;
import fr.palier.app.messages.carrier.Receipt.Verdict;
import fr.palier.app.messages.carrier.SmppCarrier;
import fr.palier.app.messages.carrier.TextCentre;
import fr.palier.app.support.TestStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What receipts do, early, late, twice, in any order or not at all. */
class ReceiptsTest extends OutboxTestBed {
    private Receipt receipt(String reference, Verdict verdict, String number) {
        String said = switch (verdict) {
            case DELIVERED -> "DELIVRD";
            case FAILED -> "EXPIRED";
            case UNREACHABLE -> "UNDELIV";
            case UNDERWAY -> "ENROUTE";
        };
        return new Receipt(texts.name(), reference, said, verdict, "", number);
    }

    private String reference(int tenancy) {
        return rows.text(
                scope, "select provider_ref from messages.message where landlord_id = ? and tenancy_id = " + tenancy);
    }

    @Test
    void tellsWhatArrivedFromWhatDidNot() {
        int send = texting(Rows.Kind.USUAL, Channel.SMS, Channel.LETTER);
        Node node = node();
        node.drain(scope, Channel.SMS);
        Receipts desk = node.bean(Receipts.class);
        desk.receive(receipt(reference(1), Verdict.UNDERWAY, "0600000001"));
        desk.receive(receipt(reference(1), Verdict.DELIVERED, "0600000001"));
        desk.receive(receipt(reference(2), Verdict.UNREACHABLE, "0600000002"));
        desk.receive(receipt(reference(3), Verdict.FAILED, "0600000003"));
        node.receipts();
        assertThat(rows.of(scope, 1)).containsExactly("sms delivered");
        assertThat(rows.of(scope, 2)).containsExactly("sms failed unreachable", "letter waiting");
        assertThat(rows.of(scope, 3)).containsExactly("sms failed not-delivered", "letter waiting");
        assertThat(rows.states(scope, send)).containsEntry("sms sent", 6);
        assertThat(rows.text(
                        scope, "select string_agg(address, ' ') from messages.dropped_address where landlord_id = ?"))
                .isEqualTo("0600000002");
    }

    /** The receipt overtakes the answer that says under which reference it will come. */
    @Test
    void keepsAReceiptThatComesBeforeItsAnswer() {
        int send = texting();
        Node node = node();
        texts.answers(parcel -> {
            node.bean(Receipts.class).receive(receipt(suffix + parcel.reference(), Verdict.DELIVERED, parcel.to()));
            node.receipts();
            return new fr.palier.app.messages.carrier.Handed.Taken(suffix + parcel.reference());
        });
        node.drain(scope, Channel.SMS);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms delivered", 9));
    }

    /** Whatever is doubled, lost or out of order, every message stands in one state, and in the same one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void endsInOneState(long seed) {
        int send = texting();
        Node node = node();
        node.drain(scope, Channel.SMS);
        List<Receipt> all = new ArrayList<>();
        for (int tenancy = 1; tenancy <= 6; tenancy++) {
            Verdict end = tenancy <= 3 ? Verdict.DELIVERED : Verdict.UNREACHABLE;
            String number = "060000000" + tenancy;
            all.add(receipt(reference(tenancy), Verdict.UNDERWAY, number));
            all.add(receipt(reference(tenancy), end, number));
            all.add(receipt(reference(tenancy), end, number));
        }
        all.add(receipt("nobody-knows" + suffix, Verdict.DELIVERED, "0699999999"));
        Collections.shuffle(all, new Random(seed));
        for (Receipt receipt : all) {
            node.bean(Receipts.class).receive(receipt);
            node.receipts();
        }
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms delivered", 3, "sms failed", 3, "sms sent", 3));
    }

    @Test
    void keepsEachReceiptOnceAndForGood() {
        texting();
        Node node = node();
        node.drain(scope, Channel.SMS);
        for (int i = 0; i < 3; i++) {
            node.bean(Receipts.class).receive(receipt(reference(1), Verdict.DELIVERED, "0600000001"));
        }
        String count = "select count(*) from messages.receipt where provider = '" + texts.name() + "' and 0 < ?";
        assertThat(rows.one(scope, count)).isEqualTo(1);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> rows.all(scope, "update messages.receipt set said = 'x' where 0 < ?")))
                .isNotNull();
    }

    /** What comes later and says otherwise is kept, and changes nothing. */
    @Test
    void leavesWhatIsFinal() {
        texting();
        Node node = node();
        node.drain(scope, Channel.SMS);
        node.bean(Receipts.class).receive(receipt(reference(1), Verdict.DELIVERED, "0600000001"));
        node.receipts();
        node.bean(Receipts.class).receive(receipt(reference(1), Verdict.UNREACHABLE, "0600000001"));
        node.receipts();
        assertThat(rows.of(scope, 1)).containsExactly("sms delivered");
        assertThat(rows.one(scope, "select count(*) from messages.dropped_address where landlord_id = ?"))
                .isZero();
    }

    /** No answer came, hence no reference: the number tells, if nobody else's message went there. */
    @Test
    void settlesTheUnknownByItsNumber() {
        texts.answers(_ -> new Lost("no-answer"));
        texting();
        Node node = node();
        node.drain(scope, Channel.SMS);
        node.bean(Receipts.class).receive(receipt("a" + suffix, Verdict.DELIVERED, "0600000001"));
        node.bean(Receipts.class).receive(receipt("b" + suffix, Verdict.DELIVERED, "0600000009"));
        node.receipts();
        assertThat(rows.of(scope, 1)).containsExactly("sms unknown no-answer");
        old();
        node.receipts();
        assertThat(rows.of(scope, 1)).containsExactly("sms delivered");
        // two households share the number of the ninth
        assertThat(rows.of(scope, 9)).containsExactly("sms unknown no-answer");
        assertThat(rows.of(scope, 2)).containsExactly("sms unknown no-answer");
    }

    /** Lets the minutes pass in which an answer may still bring the reference: by the owner, since nobody else may change a receipt. */
    private void old() {
        age(texts.name(), "3 minutes");
    }

    static void age(String provider, String by) {
        TestStore.asOwner(
                "update messages.receipt set at = at - interval '" + by + "' where provider = '" + provider + "'");
    }

    /** The whole way over the real protocol, with numbers in hexadecimal and receipts in decimal. */
    @Test
    void hearsAProviderOverTheRealProtocol() throws InterruptedException {
        try (TextCentre centre = new TextCentre(Numbers.DECIMAL_RECEIPTS)) {
            Node node = node(desk -> List.of(new SmppCarrier(centre.account("centre" + suffix), desk)));
            int send = texting();
            node.drain(scope, Channel.SMS);
            assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms sent", 9));
            assertThat(centre.texts())
                    .hasSize(9)
                    .extracting(TextCentre.Text::words)
                    .containsOnly("Eau coupée à 8 h : réserve à prévoir.");
            centre.receipt("33600000002", "UNDELIV");
            centre.receipt("33600000001", "ENROUTE");
            centre.receipt("33600000001", "DELIVRD");
            centre.receipt("33600000001", "DELIVRD");
            centre.receipt("33600000001", "ENROUTE");
            for (int i = 0; i < 50 && !rows.of(scope, 1).contains("sms delivered"); i++) {
                Thread.sleep(50);
                node.receipts();
            }
            assertThat(rows.of(scope, 1)).containsExactly("sms delivered");
            assertThat(rows.of(scope, 2)).containsExactly("sms failed unreachable");
            assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms sent", 7, "sms delivered", 1, "sms failed", 1));
        }
    }
}
