package fr.palier.engine.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every open MT940 sample against what a parser of another make found. Compared: of the last statement reference, account,
 * number, page, opening and closing balance; of each line amount (its size only where a reversal mark makes the other
 * parser's sign doubtful), currency, value and entry date, type, both references, German code, end-to-end id, mandate.
 * Where the other parser has nothing, nothing is compared. Samples that are a single field are put into a statement.
 */
class Mt940ConformanceTest {
    private static final String START = ":20:T\n:25:X\n";
    private static final String END = "\n:62F:C240101EUR0,\n";
    private static final String OPENING = ":60F:C240101EUR0,\n";

    /** What stands before and behind samples that are not a whole statement. */
    private static final Map<String, String[]> FRAGMENTS = Map.of(
            "empty_86.sta", new String[] {START + OPENING, END},
            "empty_line.sta", new String[] {"", "\n:25:X\n" + OPENING + END},
            "account_balance_credit.sta", new String[] {START, END},
            "account_identification_iban.sta", new String[] {":20:T\n", "\n" + OPENING + END},
            "available_balance.sta", new String[] {START + OPENING + END, ""},
            "statement_details.sta", new String[] {START + OPENING, END},
            "statement_number.sta", new String[] {START, "\n" + OPENING + END});

    private int lines;

    @BeforeAll
    static void needsTheSamples() {
        Data.assumePresent();
    }

    @Test
    void readsEverySampleAsTheOtherParserDid() throws IOException {
        List<String> read = new ArrayList<>();
        for (Path file : Data.files("mt940", ".sta")) {
            String name = file.getFileName().toString();
            if (name.startsWith("sepa_snippet_broken") || name.startsWith("amount_formats")) {
                continue;
            }
            String[] around = FRAGMENTS.getOrDefault(name, new String[] {"", ""});
            String text = around[0] + Files.readString(file) + around[1];
            String facts = Files.readString(Path.of(file.toString().replace(".sta", ".yml")));
            assertStatement(name, facts, Reading.read(text));
            read.add(name);
        }
        assertEquals(14, read.size(), read::toString);
        assertEquals(142, lines);
    }

    @Test
    void readsEveryWayToWriteAnAmount() throws IOException {
        List<Long> cents = new ArrayList<>();
        for (String line : Files.readAllLines(Data.BANK.resolve("mt940/betterplace/amount_formats.sta"))) {
            Statement statement = Reading.read(START + line + END).getFirst();
            cents.add(statement.opening().orElseThrow().money().cents());
        }
        assertEquals(List.of(38011512L, 38011510L, 38011500L, 12L, 12L, 112L), cents);
    }

    /** Its information stands in a field for the account. */
    @Test
    void refusesTheBrokenSample() throws IOException {
        String text = Files.readString(Data.BANK.resolve("mt940/betterplace/sepa_snippet_broken.sta"));
        RefusedFile refused = assertThrows(RefusedFile.class, () -> Reading.read(text));
        assertTrue(refused.reason(Lang.EN).startsWith("line 6: a second account (:25:)"), refused.reason(Lang.EN));
    }

    private void assertStatement(String name, String facts, List<Statement> read) {
        Statement last = read.getLast();
        assertFact(name, fact(facts, 2, "transaction_reference"), last.id());
        assertFact(
                name, fact(facts, 2, "account_identification"), last.account().id());
        assertFact(name, fact(facts, 2, "statement_number"), last.number());
        assertFact(name, fact(facts, 2, "sequence_number"), last.page());
        for (String balance : List.of("opening", "closing")) {
            List<Long> expected = new ArrayList<>();
            Pattern.compile("(?:final|intermediate)_" + balance + "_balance:[^\\[]*\\['([-\\d.]+)'")
                    .matcher(facts)
                    .results()
                    .forEach(found -> expected.add(cents(found.group(1))));
            Balance its = (balance.equals("opening") ? last.opening() : last.closing()).orElseThrow();
            assertTrue(
                    expected.isEmpty() || expected.contains(its.money().cents()),
                    () -> name + ": " + expected + " " + its);
        }
        List<Movement> movements =
                read.stream().flatMap(its -> its.movements().stream()).toList();
        String[] parts = facts.split("\n *- !!python/object:mt940.models.Transaction\n", -1);
        assertEquals(parts.length - 1, movements.size(), name);
        for (int i = 0; i < movements.size(); i++) {
            assertLine(name + ", line " + (i + 1), parts[i + 1], movements.get(i));
            lines++;
        }
    }

    private static void assertLine(String where, String facts, Movement its) {
        Matcher amount = Pattern.compile("decimal.Decimal \\['([-\\d.]+)'\\]").matcher(facts);
        assertTrue(amount.find(), where);
        boolean reversal = fact(facts, 4, "status").startsWith("R");
        long cents = cents(amount.group(1));
        assertEquals(
                reversal ? Math.abs(cents) : cents,
                reversal ? Math.abs(its.money().cents()) : its.money().cents(),
                where);
        assertEquals(reversal, its.reversal(), where);
        assertFact(where, fact(facts, 4, "currency"), its.money().currency());
        assertFact(where, date(facts, "date"), its.valueDate().toString());
        assertFact(where, date(facts, "entry_date"), its.bookingDate().toString());
        assertFact(where, fact(facts, 4, "id"), its.operation().code());
        assertFact(where, fact(facts, 4, "customer_reference"), its.operation().reference());
        assertFact(where, fact(facts, 4, "bank_reference"), its.operation().bankReference());
        assertFact(where, fact(facts, 4, "transaction_code"), its.operation().ownCode());
        Details details = its.details().getFirst();
        String endToEnd = fact(facts, 4, "end_to_end_reference").replaceAll("MTLG:.*", "");
        assertFact(where, endToEnd, details.endToEndId());
        assertFact(where, fact(facts, 4, "additional_position_reference"), details.mandateId());
    }

    /** The other parser keeps spaces, the word for no reference, and slashes that end a short reference. */
    private static void assertFact(String where, String expected, String read) {
        String plain = expected.replaceAll("//.*|/$", "").strip();
        if (!plain.isEmpty() && !plain.equals("NONREF")) {
            assertEquals(plain, read, where);
        }
    }

    /** A value of the YAML at an indentation, over all its lines, without quotes; empty if there is none. */
    private static String fact(String facts, int indent, String key) {
        String value = Pattern.compile(
                        "(?m)^(?:data: \\{.*?| {" + indent + "})" + key + ": ([^,\n]*(?:\n {6}(?!-)[^\n]*)*)")
                .matcher(facts)
                .results()
                .map(found -> found.group(1).replaceAll("\n +", " ").replaceAll("^'|['}]+$", ""))
                .findFirst()
                .orElse("");
        return value.equals("null") ? "" : value;
    }

    private static String date(String facts, String key) {
        return Pattern.compile("(?m)^ {4}" + key + ": [^\n*]*\n *- !!binary \\|\n *(\\S+)")
                .matcher(facts)
                .results()
                .map(Mt940ConformanceTest::date)
                .findFirst()
                .orElse("");
    }

    /** Two bytes of the year, one of the month, one of the day. */
    private static String date(MatchResult found) {
        byte[] bytes = Base64.getDecoder().decode(found.group(1).getBytes(StandardCharsets.US_ASCII));
        return LocalDate.of((bytes[0] << 8) + (bytes[1] & 0xff), bytes[2], bytes[3])
                .toString();
    }

    private static long cents(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }
}
