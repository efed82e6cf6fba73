package fr.palier.app.messages.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.carrier.Accounts.Numbers;
import fr.palier.app.messages.carrier.Receipt.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTextTest {
    @Test
    void readsWhatProvidersWrite() {
        assertThat(
                        ReceiptText.of(
                                "id:0123456789 sub:001 dlvrd:001 submit date:2004151030 done date:2004151031 stat:DELIVRD err:000 text:Bonjour"))
                .isEqualTo(new ReceiptText("0123456789", "DELIVRD", "000"));
        assertThat(ReceiptText.of("id:c3d0-88 stat:undeliv err:01b"))
                .isEqualTo(new ReceiptText("c3d0-88", "UNDELIV", "01b"));
        assertThat(ReceiptText.of("ID: 7 STAT: EXPIRED ERR: 5 Text: id:8 stat:DELIVRD"))
                .isEqualTo(new ReceiptText("7", "EXPIRED", "5"));
        assertThat(ReceiptText.of("hello")).isEqualTo(new ReceiptText("", "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVRD, DELIVERED",
        "UNDELIV, UNREACHABLE",
        "EXPIRED, FAILED",
        "DELETED, FAILED",
        "REJECTD, FAILED",
        "ENROUTE, UNDERWAY",
        "ACCEPTD, UNDERWAY",
        "UNKNOWN, UNDERWAY",
        "'', UNDERWAY"
    })
    void knowsWhatFollows(String stat, Verdict verdict) {
        assertThat(ReceiptText.verdict(stat)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "SAME, 00A1, 00A1",
        "DECIMAL_RECEIPTS, 00A1, 161",
        "DECIMAL_RECEIPTS, 0A1, 0161",
        "HEXADECIMAL_RECEIPTS, 161, 00A1",
        "HEXADECIMAL_RECEIPTS, 0161, a1",
    })
    void comparesNumbersInOneForm(Numbers numbers, String answer, String receipt) {
        assertThat(ReceiptText.inOneForm(receipt, numbers, true))
                .isEqualTo(ReceiptText.inOneForm(answer, numbers, false));
    }

    @Test
    void takesANumberThatIsNoneAsItIs() {
        assertThat(ReceiptText.inOneForm("c3d0-88", Numbers.DECIMAL_RECEIPTS, true))
                .isEqualTo("c3d0-88");
    }
}
