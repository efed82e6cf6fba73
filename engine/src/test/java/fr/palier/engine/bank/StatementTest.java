package fr.palier.engine.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.bank.Statement.Format;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import fr.palier.engine.text.Lang;
import fr.palier.engine.xml.Endless;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What holds for every format: telling them apart, euros, balances, and keeping quiet about people. */
class StatementTest {
    private static final List<String> SAMPLES = List.of(Samples.CAMT, Samples.CFONB, Samples.MT940);

    @Test
    void tellsTheFormatByTheContent() {
        List<Format> formats =
                SAMPLES.stream().map(text -> Reading.one(text).format()).toList();
        assertEquals(List.of(Format.CAMT_053, Format.CFONB_120, Format.MT940), formats);
        for (String text : SAMPLES) {
            Statement plain = Reading.one(text);
            byte[] marked = ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            assertEquals(plain, Reading.read(marked).getFirst());
            String wide = text.replace("UTF-8", "UTF-16");
            assertEquals(
                    plain,
                    Reading.read(("\ufeff" + wide).getBytes(StandardCharsets.UTF_16LE))
                            .getFirst());
            assertEquals(
                    plain,
                    Reading.read(("\ufeff" + wide).getBytes(StandardCharsets.UTF_16BE))
                            .getFirst());
        }
    }

    @Test
    void saysWhatElseItWasGiven() {
        assertEquals(
                "is not a statement (starts with 'PDF'): ask the bank for a camt.053, CFONB 120 or MT940 file",
                Reading.refused("%PDF-1.7 ..."));
        assertTrue(Reading.refused("PK\u0003\u0004....").contains("'ZIP / XLSX'"));
        assertTrue(Reading.refused("Date;Libellé;Montant\n").contains("'Date;Libellé;Montant'"));
        assertTrue(Reading.refused("").contains("starts with ''"));
        assertTrue(Reading.refused(" \n\n").contains("starts with ''"));
    }

    @Test
    void refusesBytesThatNoTextHas() {
        for (String text : SAMPLES) {
            String said = Reading.refused(text.replace("2", "2\0"));
            assertTrue(said.startsWith("line "), said);
        }
        assertTrue(Reading.refused(Samples.MT940.replace("STARTUMS", "ST\0")).startsWith("line 1: the file holds NUL"));
    }

    @Test
    void leavesEndlessFilesEarly() {
        for (String start : List.of(Samples.CFONB, Samples.MT940, "x")) {
            assertTrue(endless(start, "y\n").contains("larger than 32 MB"));
            assertTrue(endless(start, "\n").contains("larger than 32 MB"));
        }
        String opened = Samples.CAMT.substring(0, Samples.CAMT.indexOf("LOYER FEVRIER"));
        assertTrue(endless(opened, "y").contains("longer than 65536 characters"));
        assertTrue(endless(opened, "<a>").contains("nested more than 40 deep"));
        String entries = Samples.CAMT.substring(0, Samples.CAMT.indexOf("<Ntry>"));
        assertTrue(endless(entries, "<a/>").contains("larger than 128 MB"));
        String small = "<Ntry><Amt Ccy='EUR'>1</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts></Ntry>";
        assertTrue(endless(entries, small).contains("more than 200000 movements"));
        String batch = Samples.CAMT.substring(0, Samples.CAMT.indexOf("<TxDtls>"));
        assertTrue(endless(batch, "<TxDtls/>").contains("more than 200000 payments in one entry"));
    }

    private static String endless(String start, String rest) {
        InputStream in = new Endless(start, rest);
        RefusedFile refused =
                assertThrows(RefusedFile.class, () -> BankStatements.read(new Source("endless", () -> in)));
        return refused.reason(Lang.EN);
    }

    @Test
    void readsAStreamThatTricklesTheSame() {
        for (String text : SAMPLES) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            List<Statement> whole = Reading.read(bytes);
            assertEquals(whole, BankStatements.read(new Source(Reading.FILE, () -> new Trickle(bytes))));
        }
    }

    /** One byte at a time. */
    private static final class Trickle extends InputStream {
        private final byte[] bytes;
        private int at;

        Trickle(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return at < bytes.length ? bytes[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int next = length == 0 ? 0 : read();
            if (next > 0) {
                into[from] = (byte) next;
            }
            return next < 0 ? -1 : Math.min(1, length);
        }
    }

    @Test
    void saysThatAFileCannotBeRead() {
        Source failing = new Source("absent", () -> {
            throw new IOException("no such thing");
        });
        RefusedFile refused = assertThrows(RefusedFile.class, () -> BankStatements.read(failing));
        assertEquals("absent : illisible : no such thing", refused.message(Lang.FR));
    }

    @Test
    void refusesOtherCurrenciesWithTheirPlace() {
        for (String text : SAMPLES) {
            Statement euros = Reading.one(text);
            assertSame(euros, euros.requireEuros());
            Statement francs = Reading.one(text.replace("EUR", "CHF"));
            RefusedFile refused = assertThrows(RefusedFile.class, francs::requireEuros);
            assertTrue(refused.reason(Lang.EN).startsWith("line "), refused.reason(Lang.EN));
            assertTrue(refused.reason(Lang.EN).contains("currency 'CHF': only an account in euros"));
            assertTrue(refused.reason(Lang.FR).contains("devise « CHF »"));
        }
        Statement mixed = Reading.one(Samples.CAMT.replace("\"EUR\">450", "\"USD\">450"));
        assertTrue(assertThrows(RefusedFile.class, mixed::requireEuros)
                .reason(Lang.EN)
                .startsWith("line 8, column 7: currency 'USD'"));
        assertEquals(
                "balances and movements are in different currencies and could not be compared",
                mixed.warnings().getFirst().text(Lang.EN));
    }

    @Test
    void warnsOfABalanceThatDoesNotFollow() {
        for (String text : List.of(
                Samples.CAMT.replace("1950.50", "1950.51"),
                Samples.CFONB.replace("011500{", "011500A"),
                Samples.MT940.replace("62F:C240201EUR1150,00", "62F:C240201EUR1150,01"))) {
            String said = Reading.one(text).warnings().getFirst().text(Lang.FR);
            assertTrue(said.startsWith("le solde final ne se retrouve pas : 1\u202f000,00\u00a0€ au début, "), said);
            assertTrue(said.endsWith("écart de 0,01\u00a0€"), said);
        }
    }

    @Test
    void printsNobodysName() {
        for (String text : SAMPLES) {
            Statement its = Reading.one(text);
            String printed = its + " " + its.movements() + " " + its.warnings();
            assertFalse(printed.toUpperCase(Locale.ROOT).contains("EXEMPLE"), printed);
            assertFalse(printed.contains("01852"), printed);
        }
        assertEquals("•••", new Details.PartyName("x").toString());
        assertEquals(
                "Details[•••, returned AM04]",
                Reading.one(Samples.CAMT)
                        .movements()
                        .get(2)
                        .details()
                        .getFirst()
                        .toString());
    }

    @Test
    void writesMoneyInBothLanguages() {
        Money money = new Money(-123_456_789, "EUR");
        assertEquals(
                "\u22121\u202f234\u202f567,89\u00a0€ / \u2212€1,234,567.89",
                money.text(Lang.FR) + " / " + money.text(Lang.EN));
        Money francs = new Money(-5, "CHF");
        assertEquals("\u22120,05\u00a0CHF / \u22120.05\u00a0CHF", francs.text(Lang.FR) + " / " + francs.text(Lang.EN));
    }

    @Test
    void checksAnIbanAndComputesOneFromARib() {
        assertEquals(
                "FR7630006000011234567890189",
                new Account("FR7630006000011234567890189", "").iban().orElseThrow());
        assertTrue(new Account("FR7630006000011234567890188", "").iban().isEmpty());
        assertEquals(
                "FR1420041010050500013M02606",
                new Account("20041010050500013M026", "").iban().orElseThrow());
        assertTrue(new Account("517852257", "").iban().isEmpty());
    }
}
