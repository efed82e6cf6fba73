package fr.palier.engine.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.region.Reading.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 5,000 dwellings over 24 months, held against what is known of social tenants and of spring 2020. */
class BelievabilityTest {
    @TempDir
    static Path folder;

    private static List<Row> tenancies = List.of();
    private static List<Line> lines = List.of();

    @BeforeAll
    static void writeOnce() throws IOException {
        Region.of(5_000, 24, 2020).write(folder, Dialect.PLAIN, Order.JOURNAL, Progress.NONE);
        tenancies = Reading.plainRows(folder.resolve("tenancies.csv"));
        lines = Reading.plainLedger(folder);
    }

    @Test
    void hasTheLinesOfARealLedger() {
        assertBetween(56.5, lines.size() / 5_000.0, 58.5, "lines per tenancy");
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        lines.forEach(line -> kinds.add(line.kind()));
        assertEquals(EnumSet.allOf(Kind.class), kinds);
    }

    @Test
    void housesBelievablePeople() {
        assertBetween(46, percent(row -> !row.is("benefit", "0.00")), 51, "with housing benefit");
        assertBetween(36, percent(row -> row.is("lives_alone", "1")), 43, "living alone");
        assertBetween(22, percent(row -> birthYear(row) <= 1955), 28, "of 65 and more");
        assertBetween(
                1.7,
                tenancies.stream()
                        .mapToInt(row -> row.number("household_size"))
                        .average()
                        .orElse(0),
                1.85,
                "people a household");
        double[] rents = tenancies.stream()
                .mapToDouble(row -> row.cents("rent"))
                .sorted()
                .toArray();
        assertBetween(250_00, rents[50], 350_00, "low rent");
        assertBetween(380_00, rents[2_500], 480_00, "median rent");
        assertBetween(500_00, rents[4_950], 750_00, "high rent");
    }

    @Test
    void letsBelievableLeases() {
        assertBetween(1.5, percent(row -> row.has("end") && row.get("end").compareTo("2020-04-15") < 0), 3.5, "ended");
        assertBetween(0.05, percent(row -> row.get("start").compareTo("2020-04-15") > 0), 0.5, "not begun");
        assertBetween(10, percent(row -> row.has("last_contact")), 20, "spoken with");
        assertBetween(1, percent(row -> row.get("last_contact").compareTo("2020-04-08") > 0), 4, "in the last week");
        assertBetween(0.5, percent(row -> row.has("held_until")), 1.6, "held");
        assertBetween(3, percent(row -> row.is("plan", "live")), 5.5, "live plans");
        assertBetween(0.4, percent(row -> row.is("plan", "broken")), 1.3, "broken plans");
        assertBetween(15, percent(row -> row.has("priority_area")), 35, "in a priority area");
    }

    @Test
    void owesWhatTenantsOwedInMidApril2020() {
        Map<String, Long> now = balances(LocalDate.of(2020, 4, 15));
        assertBetween(25, owing(now, 0), 31, "owing anything");
        assertBetween(9, owing(now, 1), 12.5, "over one month");
        assertBetween(1.8, owing(now, 3), 3.3, "over three months");
        assertBetween(2, percent(row -> now.getOrDefault(row.account(), 0L) < 0), 7, "in credit");
    }

    @Test
    void feelsTheCrisis() {
        double before = owing(balances(LocalDate.of(2020, 2, 15)), 1);
        double after = owing(balances(LocalDate.of(2020, 4, 15)), 1);
        assertBetween(0.5, after - before, 4, "points more over one month, from mid-February to mid-April");
        assertTrue(rejections("2020-04") > rejections("2020-02"), "returned debits by the 15th");
    }

    @Test
    void keepsPlansInLineWithTheAccounts() {
        Map<String, Long> now = balances(LocalDate.of(2020, 4, 15));
        List<Row> planned =
                tenancies.stream().filter(row -> !row.is("plan", "none")).toList();
        long owing = planned.stream()
                .filter(row -> now.getOrDefault(row.account(), 0L) > 0)
                .count();
        assertBetween(95, 100.0 * owing / planned.size(), 100, "of those with a plan owe something");
    }

    @Test
    void gathersDwellingsWherePeopleLive() {
        Map<String, Integer> byCommune = new HashMap<>();
        tenancies.forEach(row -> byCommune.merge(row.get("commune"), 1, Integer::sum));
        assertBetween(100, byCommune.size(), 600, "communes");
        assertBetween(500, byCommune.getOrDefault("31555", 0), 1_500, "in Toulouse");
        assertEquals(
                13,
                tenancies.stream().map(row -> row.get("department")).distinct().count());
    }

    private static Map<String, Long> balances(LocalDate day) {
        Map<String, Long> balances = new HashMap<>();
        lines.stream()
                .filter(line -> !line.date().isAfter(day))
                .forEach(line -> balances.merge(line.account(), line.effect(), Long::sum));
        return balances;
    }

    /** Percent of tenancies that owe more than so many months of what they have to pay. */
    private static double owing(Map<String, Long> balances, int months) {
        return percent(row -> {
            long net = row.cents("rent") - row.cents("benefit");
            return balances.getOrDefault(row.account(), 0L) > months * net;
        });
    }

    private static long rejections(String month) {
        return lines.stream()
                .filter(line -> line.kind() == Kind.REJECTION)
                .filter(line ->
                        line.date().toString().startsWith(month) && line.date().getDayOfMonth() <= 15)
                .count();
    }

    private static double percent(Predicate<Row> which) {
        return 100.0 * tenancies.stream().filter(which).count() / tenancies.size();
    }

    private static int birthYear(Row row) {
        return !row.has("birth_year") ? 9_999 : row.number("birth_year");
    }

    private static void assertBetween(double low, double value, double high, String what) {
        assertTrue(low <= value && value <= high, () -> what + ": " + value + ", expected " + low + " to " + high);
    }
}
