package fr.palier.app.messages.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.carrier.Accounts.Numbers;
import fr.palier.app.messages.carrier.Handed.Lost;
import fr.palier.app.messages.carrier.Handed.PutOff;
import fr.palier.app.messages.carrier.Handed.Reach;
import fr.palier.app.messages.carrier.Handed.Refused;
import fr.palier.app.messages.carrier.Handed.Taken;
import fr.palier.app.messages.carrier.Receipt.Verdict;
import fr.palier.app.messages.carrier.TextCentre.Manner;
import fr.palier.app.messages.carrier.TextCentre.Text;
import fr.palier.engine.text.ShortMessage.Coding;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmppCarrierTest {
    private static final String SHORT = "Eau coupée à 8 h : réserve d'eau à prévoir @ 5 €";
    private static final String LONG =
            "L’eau sera coupée jeudi ; prévoyez une réserve. Cœur, été, Noël, ça, où. ".repeat(3);

    private final BlockingQueue<Receipt> receipts = new LinkedBlockingQueue<>();

    private static Parcel parcel(String to, String words) {
        return new Parcel("palier.1." + to, "Garonne Habitat", to, "", words);
    }

    private static List<Parcel> parcels(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> parcel("061234560" + n, SHORT))
                .toList();
    }

    @Test
    void keepsAccentsInShortTextsAndLongOnes() {
        try (TextCentre centre = new TextCentre(Numbers.SAME);
                SmppCarrier carrier = new SmppCarrier(centre.account("un"), receipts::add)) {
            assertThat(carrier.hand(List.of(parcel("0612345678", SHORT), parcel("+4930123456", LONG))))
                    .allMatch(Taken.class::isInstance);
            assertThat(centre.texts())
                    .containsExactlyInAnyOrder(
                            new Text("33612345678", "GARONNE", SHORT, Coding.GSM, 1),
                            new Text("4930123456", "GARONNE", LONG, Coding.UCS2, 4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsATextAgainByItsReceipt(Numbers numbers) throws InterruptedException {
        try (TextCentre centre = new TextCentre(numbers);
                SmppCarrier carrier = new SmppCarrier(centre.account("un"), receipts::add)) {
            Handed answer = carrier.hand(List.of(parcel("0612345678", SHORT))).getFirst();
            assertThat(answer).isInstanceOf(Taken.class);
            centre.receipt("33612345678", "DELIVRD");
            Receipt receipt = next();
            assertThat(new Taken(receipt.reference())).isEqualTo(answer);
            assertThat(receipt.verdict()).isEqualTo(Verdict.DELIVERED);
            assertThat(receipt.number()).isEqualTo("0612345678");
            assertThat(receipt.provider()).isEqualTo("un");
        }
    }

    private Receipt next() throws InterruptedException {
        Receipt receipt = receipts.poll(5, TimeUnit.SECONDS);
        assertThat(receipt).isNotNull();
        return receipt;
    }

    /** SMPP 3.4, section 4.6.1: the fields say it where the text says nothing. */
    @Test
    void readsFieldsBeforeTheText() throws InterruptedException {
        try (TextCentre centre = new TextCentre(Numbers.SAME);
                SmppCarrier carrier = new SmppCarrier(centre.account("un"), receipts::add)) {
            carrier.hand(parcels(1));
            centre.deliver(
                    "33612345600",
                    "id:9 stat:ACCEPTD",
                    new OptionalParameter.Receipted_message_id("77"),
                    new OptionalParameter.Message_state((byte) 5));
            Receipt receipt = next();
            assertThat(receipt.reference()).isEqualTo("77");
            assertThat(receipt.said()).isEqualTo("UNDELIV");
            assertThat(receipt.verdict()).isEqualTo(Verdict.UNREACHABLE);
        }
    }

    @Test
    void stopsWhereTheProviderWantsLess() {
        try (TextCentre centre = new TextCentre(Numbers.SAME);
                SmppCarrier carrier = new SmppCarrier(centre.account("un"), receipts::add)) {
            centre.behave(Manner.THROTTLES);
            List<Handed> answers = carrier.hand(parcels(10));
            assertThat(answers).filteredOn(Taken.class::isInstance).hasSize(5);
            assertThat(answers)
                    .filteredOn(PutOff.class::isInstance)
                    .hasSize(5)
                    .containsOnly(new PutOff("provider-slower", Reach.PACE));
            assertThat(centre.texts()).hasSize(5);
        }
    }

    @Test
    void doesNotKnowWhatBecameOfATextWithoutAnAnswer() {
        try (TextCentre centre = new TextCentre(Numbers.SAME);
                SmppCarrier carrier = new SmppCarrier(centre.account("un"), receipts::add)) {
            centre.behave(Manner.SILENT);
            assertThat(carrier.hand(parcels(1))).containsExactly(new Lost("no-answer"));
            assertThat(centre.taken("33612345600")).isEqualTo(1);
        }
    }

    @Test
    void tellsABadNumberFromABadDay() {
        try (TextCentre centre = new TextCentre(Numbers.SAME);
                SmppCarrier carrier = new SmppCarrier(centre.account("un"), receipts::add)) {
            centre.behave(Manner.NO_SUCH_NUMBER);
            assertThat(carrier.hand(parcels(1))).containsExactly(new Refused("address-refused", true));
            centre.behave(Manner.BROKEN);
            assertThat(carrier.hand(parcels(1))).containsExactly(new PutOff("provider-refuses", Reach.PROVIDER));
        }
    }

    @Test
    void bindsAgainOnceTheLineIsLost() {
        try (TextCentre centre = new TextCentre(Numbers.SAME);
                SmppCarrier carrier = new SmppCarrier(centre.account("un"), receipts::add)) {
            assertThat(carrier.hand(parcels(1))).allMatch(Taken.class::isInstance);
            centre.cut();
            List<Handed> answers = List.of();
            for (int i = 0; i < 20 && !answers.stream().allMatch(Taken.class::isInstance) | answers.isEmpty(); i++) {
                answers = carrier.hand(parcels(1));
            }
            assertThat(answers).allMatch(Taken.class::isInstance);
        }
    }

    @Test
    void putsOffWhatNobodyIsThereToTake() {
        TextCentre centre = new TextCentre(Numbers.SAME);
        centre.close();
        try (SmppCarrier carrier = new SmppCarrier(centre.account("un"), receipts::add)) {
            assertThat(carrier.hand(parcels(2))).containsOnly(new PutOff("provider-absent", Reach.PROVIDER));
        }
    }

    /** The provider brings it again: a receipt that could not be kept is not lost. */
    @Test
    void refusesAReceiptThatCannotBeKept() {
        try (TextCentre centre = new TextCentre(Numbers.SAME);
                SmppCarrier carrier = new SmppCarrier(centre.account("un"), _ -> {
                    throw new IllegalStateException("no database");
                })) {
            carrier.hand(parcels(1));
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> centre.receipt("33612345600", "DELIVRD")))
                    .hasRootCauseMessage("Negative response 00000064 (ESME Receiver Temporary App Error Code) found");
        }
    }
}
