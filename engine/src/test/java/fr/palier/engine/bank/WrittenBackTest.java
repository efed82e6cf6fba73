package fr.palier.engine.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.source.Source;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random statements, written in each format by a writer of our own: what was meant is what is read. */
class WrittenBackTest {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /** One movement as all three formats can say it. */
    private record Meant(long cents, LocalDate booked, LocalDate valued, String id, String text) {}

    @Property(tries = 200)
    void readsWhatWasMeant(@ForAll long seed) {
        Random random = new Random(seed);
        long opening = random.nextLong(-10_000_000, 10_000_000);
        List<Meant> meant = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            LocalDate booked = FIRST.plusDays(random.nextInt(20_000));
            long cents = random.nextLong(-10_000_000_00L, 10_000_000_00L);
            meant.add(new Meant(
                    cents, booked, booked.plusDays(random.nextInt(-9, 9)), word(random, 12), word(random, 20)));
        }
        assertRead(opening, meant, random, camt(opening, meant));
        assertRead(opening, meant, random, cfonb(opening, meant, random.nextBoolean() ? "\n" : ""));
        assertRead(opening, meant, random, mt940(opening, meant));
    }

    /** And the same whatever the pieces in which the file arrives. */
    private static void assertRead(long opening, List<Meant> meant, Random random, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Statement its = Reading.one(text);
        List<Meant> read = its.movements().stream()
                .map(movement -> new Meant(
                        movement.money().cents(),
                        movement.bookingDate(),
                        movement.valueDate(),
                        movement.details().getFirst().endToEndId(),
                        movement.details().getFirst().unstructured().getFirst()))
                .toList();
        assertEquals(meant, read);
        assertEquals(opening, its.opening().orElseThrow().money().cents());
        assertEquals(List.of(), its.warnings());
        int cut = random.nextInt(bytes.length);
        InputStream pieces = new SequenceInputStream(
                new ByteArrayInputStream(bytes, 0, cut), new ByteArrayInputStream(bytes, cut, bytes.length - cut));
        assertEquals(List.of(its), BankStatements.read(new Source(Reading.FILE, () -> pieces)));
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static long closing(long opening, List<Meant> meant) {
        return opening + meant.stream().mapToLong(Meant::cents).sum();
    }

    private static String camt(long opening, List<Meant> meant) {
        StringBuilder xml = new StringBuilder("<Document><BkToCstmrStmt><Stmt><Id>1</Id>");
        xml.append(balance("OPBD", opening)).append(balance("CLBD", closing(opening, meant)));
        for (Meant its : meant) {
            xml.append("<Ntry>" + amount(its.cents) + "<Sts>BOOK</Sts><BookgDt><Dt>" + its.booked
                    + "</Dt></BookgDt><ValDt><Dt>"
                    + its.valued + "</Dt></ValDt><NtryDtls><TxDtls><Refs><EndToEndId>" + its.id
                    + "</EndToEndId></Refs><RmtInf><Ustrd>" + its.text
                    + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>");
        }
        return xml + "</Stmt></BkToCstmrStmt></Document>";
    }

    private static String balance(String code, long cents) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp>" + amount(cents)
                + "<Dt><Dt>2024-01-31</Dt></Dt></Bal>";
    }

    private static String amount(long cents) {
        return "<Amt Ccy='EUR'>" + BigDecimal.valueOf(Math.abs(cents), 2) + "</Amt><CdtDbtInd>"
                + (cents < 0 ? "DBIT" : "CRDT") + "</CdtDbtInd>";
    }

    private static String cfonb(long opening, List<Meant> meant, String lineBreak) {
        StringBuilder text = new StringBuilder(record("01", "  310124", "", opening, lineBreak));
        for (Meant its : meant) {
            String dates = "05" + its.booked.format(DateTimeFormatter.ofPattern("ddMMyy")) + "  "
                    + its.valued.format(DateTimeFormatter.ofPattern("ddMMyy"));
            text.append(record("04", dates, "VIR", its.cents, lineBreak));
            text.append(complement(dates.substring(0, 8), "LIB" + its.text, lineBreak));
            text.append(complement(dates.substring(0, 8), "RCN" + its.id, lineBreak));
        }
        return text + record("07", "  310124", "", closing(opening, meant), lineBreak);
    }

    private static String record(String kind, String dates, String label, long cents, String lineBreak) {
        char sign = (cents < 0 ? "}JKLMNOPQR" : "{ABCDEFGHI").charAt((int) (Math.abs(cents) % 10));
        String start = kind + "30006    00001EUR2 12345678901" + dates;
        return String.format("%-48s%-42s%013d%c%-16s%s", start, label, Math.abs(cents) / 10, sign, "", lineBreak);
    }

    private static String complement(String date, String information, String lineBreak) {
        return String.format("%-45s%-75s%s", "0530006    00001EUR2 12345678901" + date, information, lineBreak);
    }

    private static String mt940(long opening, List<Meant> meant) {
        StringBuilder text = new StringBuilder(":20:1\n:25:X\n:28C:1\n:60F:" + swift("240131", opening) + "\n");
        for (Meant its : meant) {
            text.append(":61:" + its.valued.format(DateTimeFormatter.ofPattern("yyMMdd"))
                    + its.booked.format(DateTimeFormatter.ofPattern("MMdd")) + (its.cents < 0 ? "D" : "C")
                    + comma(its.cents) + "NTRFNONREF\n:86:166?00X?20EREF+" + its.id + "?21SVWZ+" + its.text + "\n");
        }
        return text + ":62F:" + swift("240131", closing(opening, meant)) + "\n-\n";
    }

    private static String swift(String date, long cents) {
        return (cents < 0 ? "D" : "C") + date + "EUR" + comma(cents);
    }

    private static String comma(long cents) {
        return BigDecimal.valueOf(Math.abs(cents), 2).toString().replace('.', ',');
    }
}
