package fr.palier.engine.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.region.Reading.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the exchange format asks of any file, asked of the plain dialect, and the three orders. */
class FormatTest {
    private static final Comparator<Line> BY_TENANCY =
            Comparator.comparing(Line::account).thenComparing(Line::date);

    @TempDir
    static Path folder;

    private static final Map<Order, List<Line>> LEDGERS = new HashMap<>();
    private static List<Row> tenancies = List.of();

    @BeforeAll
    static void writeOnce() throws IOException {
        Region region = Region.of(1_500, 24, 3);
        for (Order order : Order.values()) {
            region.write(folder, Dialect.PLAIN, order, Progress.NONE);
            LEDGERS.put(order, Reading.plainLedger(folder));
        }
        tenancies = Reading.plainRows(folder.resolve("tenancies.csv"));
    }

    private static List<Line> ledger(Order order) {
        return LEDGERS.getOrDefault(order, List.of());
    }

    @Test
    void namesTheColumnsOfTheFormat() throws IOException {
        assertEquals(
                "landlord,tenancy,rent,benefit,start,end,department,commune,priority_area,birth_year,lives_alone,"
                        + "household_size,last_contact,held_until,plan",
                Files.readAllLines(folder.resolve("tenancies.csv")).getFirst());
        assertEquals(
                "landlord,tenancy,date,kind,amount",
                Files.readAllLines(folder.resolve("ledger.csv")).getFirst());
    }

    @Test
    void givesEachTenancyItsOwnKeyInAscendingOrder() {
        List<String> keys = tenancies.stream().map(Row::account).toList();
        assertEquals(1_500, keys.size());
        assertEquals(keys.stream().distinct().sorted().toList(), keys);
        assertTrue(tenancies.stream().allMatch(row -> row.get("tenancy").matches("(T\\d{7}|0\\d\\d-\\d{6}|CT\\d{5})")));
    }

    @Test
    void keepsEveryFieldOfATenancyWithinItsMeaning() {
        for (Row row : tenancies) {
            assertTrue(row.cents("rent") > 0, row::toString);
            assertTrue(row.cents("benefit") >= 0, row::toString);
            LocalDate start = LocalDate.parse(row.get("start"));
            assertTrue(!row.has("end") || LocalDate.parse(row.get("end")).isAfter(start), row::toString);
            assertTrue(row.get("commune").startsWith(row.get("department")), row::toString);
            assertTrue(row.get("priority_area").matches("|QP0" + row.get("department") + "\\d{3}"), row::toString);
            assertTrue(!row.has("birth_year") || start.getYear() - row.number("birth_year") >= 17);
            assertEquals(row.is("lives_alone", "1"), row.is("household_size", "1"), row::toString);
            assertTrue(Set.of("none", "live", "broken").contains(row.get("plan")), row::toString);
        }
    }

    @Test
    void signsEveryAmountAsItsKindAsks() {
        for (Line line : ledger(Order.JOURNAL)) {
            assertTrue(line.kind() == Kind.ADJUSTMENT ? line.cents() != 0 : line.cents() > 0, line::toString);
        }
    }

    @Test
    void writesLinesOfKnownTenanciesOnly() {
        Set<String> known = new HashSet<>(tenancies.stream().map(Row::account).toList());
        assertTrue(ledger(Order.JOURNAL).stream().allMatch(line -> known.contains(line.account())));
    }

    @Test
    void chargesNobodyBeforeOrAfterTheTenancy() {
        Map<String, Row> rows = new HashMap<>();
        tenancies.forEach(row -> rows.put(row.account(), row));
        for (Line line : ledger(Order.JOURNAL)) {
            Row row = Objects.requireNonNull(rows.get(line.account()), line::account);
            String day = line.date().toString();
            boolean charge = line.kind() == Kind.CHARGE;
            assertTrue(!charge || day.compareTo(row.get("start")) >= 0, line::toString);
            assertTrue(!charge || !row.has("end") || day.compareTo(row.get("end")) <= 0, line::toString);
        }
    }

    @Test
    void laysTheJournalOutByMonthThenTenancyThenDate() {
        List<Line> lines = ledger(Order.JOURNAL);
        Comparator<Line> month = Comparator.comparing(line -> YearMonth.from(line.date()));
        assertEquals(lines.stream().sorted(month.thenComparing(BY_TENANCY)).toList(), lines);
    }

    @Test
    void laysTheLinesOfATenancyTogether() {
        List<Line> lines = ledger(Order.TENANCY);
        assertEquals(lines.stream().sorted(BY_TENANCY).toList(), lines);
    }

    @Test
    void shufflesTheSameLinesWithoutLocality() {
        List<Line> lines = ledger(Order.SHUFFLED);
        Comparator<Line> whole = BY_TENANCY.thenComparing(Line::kind).thenComparingLong(Line::cents);
        assertEquals(
                ledger(Order.TENANCY).stream().sorted(whole).toList(),
                lines.stream().sorted(whole).toList());
        int together = 0;
        int rising = 0;
        for (int i = 1; i < lines.size(); i++) {
            together += lines.get(i).account().equals(lines.get(i - 1).account()) ? 1 : 0;
            rising += lines.get(i).date().isAfter(lines.get(i - 1).date()) ? 1 : 0;
        }
        assertTrue(together < lines.size() / 200, together + " neighbours share a tenancy");
        assertTrue(Math.abs(rising - lines.size() / 2) < lines.size() / 25, rising + " of " + lines.size() + " rise");
    }

    @Test
    void returnsOnlyPaymentsThatWereMade() {
        Set<Line> payments = new HashSet<>(ledger(Order.TENANCY));
        List<Line> rejections = ledger(Order.TENANCY).stream()
                .filter(line -> line.kind() == Kind.REJECTION)
                .toList();
        assertTrue(rejections.size() > 50);
        for (Line back : rejections) {
            boolean made = false;
            for (int days = 3; days <= 10; days++) {
                made |= payments.contains(
                        new Line(back.account(), back.date().minusDays(days), Kind.PAYMENT, back.cents()));
            }
            assertTrue(made, back::toString);
        }
    }
}
