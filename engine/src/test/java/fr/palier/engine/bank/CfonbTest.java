package fr.palier.engine.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.bank.Movement.Operation;
import fr.palier.engine.bank.Statement.Format;
import fr.palier.engine.text.Lang;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CFONB 120, by a sample of our own in which one thing is changed at a time. */
class CfonbTest {
    @Test
    void readsAStatement() {
        Statement its = Reading.one(Samples.CFONB);
        assertEquals(Format.CFONB_120, its.format());
        assertEquals("300060000112345678901", its.account().id());
        assertEquals("FR7630006000011234567890189", its.account().iban().orElseThrow());
        assertEquals(new Money(100_000, "EUR"), its.opening().orElseThrow().money());
        assertEquals(new Money(115_000, "EUR"), its.closing().orElseThrow().money());
        assertEquals(List.of(), its.warnings());
    }

    @Test
    void readsAMovementWithItsComplements() {
        Movement its = Reading.one(Samples.CFONB).movements().getFirst();
        assertEquals(new Money(45_000, "EUR"), its.money());
        assertEquals(LocalDate.of(2024, 2, 1), its.bookingDate());
        assertEquals(LocalDate.of(2024, 2, 2), its.valueDate());
        assertEquals(new Operation("05", "0050", "CT01852", "0000012", "VIR DE MME EXEMPLE"), its.operation());
        Details details = its.details().getFirst();
        assertEquals("E2E-1", details.endToEndId());
        assertEquals("LOYER", details.note());
        assertEquals(List.of("LOYER FEVRIER CT 01852"), details.unstructured());
        assertEquals("MME EXEMPLE", details.debtor().value());
        assertFalse(its.isReturn());
    }

    @Test
    void recognisesWhatCameBackByCodeByReasonOrByComplement() {
        Movement its = Reading.one(Samples.CFONB).movements().getLast();
        assertTrue(its.isReturn());
        assertEquals(
                "AM04 RUM0",
                its.details().getFirst().returnReason() + " "
                        + its.details().getFirst().mandateId());
        assertTrue(lastIsReturn(Samples.CFONB
                .replace("01A30", "01270")
                .replaceAll("(?m)^05.*RET.*\n", "")
                .replace("41010224PRLV", "  010224PRLV")));
        String byReason = Samples.CFONB.replace("01A30", "01910").replaceAll("(?m)^05.*RET.*\n", "");
        assertTrue(lastIsReturn(byReason));
        assertEquals(
                "41",
                Reading.one(byReason).movements().getLast().details().getFirst().returnReason());
        assertFalse(lastIsReturn(byReason.replace("41010224PRLV", "  010224PRLV")));
    }

    private static boolean lastIsReturn(String text) {
        return Reading.one(text).movements().getLast().isReturn();
    }

    @Test
    void readsRecordsWithoutLineBreaksOrTheirLastBlanks() {
        List<Transaction> expected = transactions(Samples.CFONB);
        assertEquals(expected, transactions(Samples.CFONB.replace("\n", "")));
        assertEquals(expected, transactions(Samples.CFONB.replaceAll(" +\n", "\n")));
        assertEquals(expected, transactions(Samples.CFONB.replace("\n", "\r\n\r\n") + "\u001a"));
    }

    private static List<Transaction> transactions(String text) {
        return Reading.one(text).movements().stream()
                .flatMap(movement -> movement.transactions().stream())
                .toList();
    }

    @Test
    void readsEverySignAndEveryNumberOfDecimals() {
        String signs = "{ABCDEFGHI}JKLMNOPQRéè";
        for (int i = 0; i < signs.length(); i++) {
            long digit = i == 21 ? 0 : i % 10;
            long expected = (i >= 10 && i != 20 ? -1 : 1) * (45_000 + digit);
            String text = Samples.CFONB.replace("004500{", "004500" + signs.charAt(i));
            assertEquals(
                    expected, Reading.one(text).movements().getFirst().money().cents(), "" + signs.charAt(i));
        }
        assertEquals(4_500_000, first(Samples.CFONB.replace("EUR2", "EUR0")));
        assertEquals(4_500, first(Samples.CFONB.replace("EUR2", "EUR3")));
        assertEquals(45_000, first(Samples.CFONB.replace("EUR2", "EUR ")));
        assertTrue(Reading.refused(Samples.CFONB.replace("EUR2", "EUR3").replace("004500{", "004500A"))
                .startsWith("line 2, column 91: positions 91-104: '000000000045.001' has more than two decimals"));
    }

    private static long first(String text) {
        return Reading.one(text).movements().getFirst().money().cents();
    }

    @Test
    void supposesEurosWhereNothingIsSaid() {
        Statement its = Reading.one(Samples.CFONB.replace("EUR2", "    "));
        assertEquals("EUR", its.account().currency());
        assertEquals(
                "line 1: no currency given: euros supposed",
                its.warnings().getFirst().text(Lang.EN));
        assertEquals(
                "USD",
                Reading.one(Samples.CFONB.replaceFirst("EUR2", "    ").replace("EUR2", "USD2"))
                        .opening()
                        .orElseThrow()
                        .money()
                        .currency());
    }

    @Test
    void readsLatinLetters() {
        String text = Samples.CFONB.replace("FEVRIER", "FÉVRIER");
        for (String charset : List.of("UTF-8", "ISO-8859-1", "windows-1252")) {
            Statement its =
                    Reading.read(text.getBytes(Charset.forName(charset))).getFirst();
            assertEquals(
                    List.of("LOYER FÉVRIER CT 01852"),
                    its.movements().getFirst().details().getFirst().unstructured());
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused("line 2, column 91: positions 91-104: '00000000045000' cannot be read", "4500{", "45000");
        assertRefused("line 2, column 91: positions 91-104: '0000000X04500{'", "0000000004500{", "0000000X04500{");
        assertRefused("line 2, column 43: positions 43-48: '2024-02-31'", "  020224VIR", "  310224VIR");
        assertRefused("line 2, column 35: positions 35-40: 'AB0224'", "05010224  0", "05AB0224  0");
        assertRefused("line 2, column 35: date (positions 35-40) is missing", "05010224  0", "05        0");
        assertRefused(
                "line 2, column 17: positions 17-19: 'E1R'",
                "00001EUR2 1234567890105010224  ",
                "00001E1R2 1234567890105010224  ");
        assertRefused(
                "line 2, column 20: position 20: 'x'",
                "00001EUR2 1234567890105010224  ",
                "00001EURx 1234567890105010224  ");
        assertRefused("account '300060000199999999999' in the statement", "EUR2 12345678901A3", "EUR2 99999999999A3");
        String complement = Samples.CFONB.lines().skip(2).findFirst().orElseThrow() + "\n";
        assertRefused("line 503: more than 500 complements", complement, complement.repeat(501));
        assertRefused("unknown record '09'", "0730006", "0930006");
    }

    @Test
    void refusesRecordsOfAnotherLength() {
        assertTrue(Reading.refused(Samples.CFONB.replace("0000000004500{", "")).startsWith("line 2"));
        assertTrue(Reading.refused(Samples.CFONB.substring(0, 160))
                .contains("line 2: record of 39 characters instead of 120"));
        assertTrue(Reading.refused(Samples.CFONB.substring(0, Samples.CFONB.indexOf("\n07")))
                .contains("line 8: the statement ends without a new balance (07)"));
    }

    private static void assertRefused(String reason, String sound, String broken) {
        assertTrue(Samples.CFONB.contains(sound), sound);
        String said = Reading.refused(Samples.CFONB.replace(sound, broken));
        assertTrue(said.contains(reason), said);
    }
}
