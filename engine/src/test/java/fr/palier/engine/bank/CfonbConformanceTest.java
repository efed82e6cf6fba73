package fr.palier.engine.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.source.Source;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every open CFONB 120 sample: two whole files, a fragment, and the ways in which their authors break them. */
class CfonbConformanceTest {
    @BeforeAll
    static void needsTheSamples() {
        Data.assumePresent();
    }

    @Test
    void readsTheStatementWithoutACurrencyInItsBalances() {
        Statement its = read("bank_statement.cfo").getFirst();
        assertEquals("3000200447" + "0000888899H", its.account().id());
        assertEquals("EUR", its.account().currency());
        assertEquals(new Money(8, "EUR"), its.opening().orElseThrow().money());
        assertEquals(new Money(1187114, "EUR"), its.closing().orElseThrow().money());
        assertEquals(
                List.of(-200000L, -100000L, 400000L, -300000L),
                its.movements().stream()
                        .map(movement -> movement.money().cents())
                        .toList());
        Movement first = its.movements().getFirst();
        assertEquals(LocalDate.of(2011, 8, 21), first.bookingDate());
        assertEquals(LocalDate.of(2011, 9, 23), first.valueDate());
        assertEquals(
                "21 0134", first.operation().code() + " " + first.operation().ownCode());
        assertEquals("LCL20000000142", first.operation().label());
        assertEquals(
                "the closing balance does not follow: €0.08 at the start, −€2,000.00 of movements, €11,871.14 at the end;"
                        + " difference of €13,871.06",
                its.warnings().getFirst().text(Lang.EN));
    }

    @Test
    void readsTwoStatementsWithComplements() {
        List<Statement> both = read("pennylane_example.txt");
        assertEquals(2, both.size());
        assertEquals(
                List.of(-19040L, -24121L, -241L * 100 - 21),
                List.of(balance(both.getFirst(), true), balance(both.getFirst(), false), balance(both.get(1), true)));
        List<Movement> first = both.getFirst().movements();
        assertEquals(
                List.of(-3221L, -1070L, -790L),
                first.stream().map(movement -> movement.money().cents()).toList());
        assertEquals(
                List.of("line 19: bank 15489 branch 00000 in the statement of account 155890000098765432100"),
                both.getFirst().warnings().stream()
                        .map(warning -> warning.text(Lang.EN))
                        .distinct()
                        .limit(1)
                        .toList());
        Details details = first.getFirst().details().getFirst();
        assertEquals("OTHER REFERENCE", details.endToEndId());
        assertEquals("INTERNET SFR", details.debtor().value());
        assertEquals(List.of("MENSUEAUHTR13133", "MENSUEAUHTR13DUP"), details.unstructured());
        assertTrue(details.note().startsWith("PURPOSE INTERNETA AAA"), details.note());
        assertEquals("REFERENCE", first.getFirst().operation().bankReference());
        assertEquals("REFERENCE", first.get(1).operation().reference());
    }

    @Test
    void recognisesTheDirectDebitThatCameBack() {
        List<Movement> movements = read("pennylane_example.txt").get(1).movements();
        assertEquals("A3", movements.getFirst().operation().code());
        assertEquals(
                List.of(true, false, false),
                movements.stream().map(Movement::isReturn).toList());
    }

    @Test
    void refusesTheFragment() throws IOException {
        String text = Files.readString(file("pennylane_operation.txt"));
        assertEquals(
                "line 1: record 04 without an old balance (01) before it: ask the bank for the file again",
                Reading.refused(text));
    }

    /** The faults that the authors of the samples test, planted in their example. */
    @Test
    void refusesTheSampleOnceBroken() throws IOException {
        List<String> lines = Files.readAllLines(file("pennylane_example.txt"));
        assertRefused("line 2: record 04 without", lines.subList(1, lines.size()));
        assertRefused(
                "line 5: old balance (01) though", List.of(lines.get(0), lines.get(2), lines.get(3), "", lines.get(0)));
        assertRefused("without a new balance (07)", lines.subList(0, 5));
        assertRefused("line 2: complement (05) without a movement", List.of(lines.get(0), lines.get(3)));
        assertRefused(
                "line 1, column 35: positions 35-40: '2019-13-16'",
                List.of(lines.get(0).replace("  150519   ", "  161319   ")));
        assertRefused(
                "line 1: record 07 without",
                lines.stream().filter(line -> line.startsWith("07")).limit(1).toList());
    }

    private static void assertRefused(String reason, List<String> lines) {
        String said = Reading.refused(String.join("\n", lines));
        assertTrue(said.contains(reason), said);
    }

    private static long balance(Statement statement, boolean opening) {
        return (opening ? statement.opening() : statement.closing())
                .orElseThrow()
                .money()
                .cents();
    }

    private static List<Statement> read(String name) {
        return BankStatements.read(Source.of(file(name)));
    }

    private static Path file(String name) {
        return Data.BANK.resolve("cfonb").resolve(name);
    }
}
