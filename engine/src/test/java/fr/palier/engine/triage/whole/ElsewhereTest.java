package fr.palier.engine.triage.whole;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What a landlord elsewhere asks of its own rules, where ours speak of the same thing: a pause, a plan that is kept, a plan that is
 * broken. Its cases are public (Hackney Council, MIT); of its letters, notices and courts we have none.
 */
@NullMarked
class ElsewhereTest {
    private static final Path CASES = Path.of(
            System.getProperty("palier.data", "."), "arrears-rules", "hackney", "classification_cases_open.json");
    private static final LocalDate AS_OF = LocalDate.of(2020, 4, 15);
    private static final Set<String> LEFT_IN_PEACE = Set.of("none", "watch");

    /** Rents are weekly there. */
    private static final double WEEKS_A_MONTH = 52 / 12.0;

    private static final double WEEKLY = 100;

    @Test
    void agreesOnPausesAndPlans() throws IOException {
        Assumptions.assumeTrue(Files.isRegularFile(CASES), "rules of elsewhere: skipped, no file " + CASES);
        List<JsonNode> cases = StreamSupport.stream(
                        new ObjectMapper().readTree(CASES.toFile()).spliterator(), false)
                .filter(one -> paused(one) || kept(one) || broken(one))
                .toList();
        Map<String, String> actions = actions(cases);
        System.out.printf("rules of elsewhere: %d of its cases speak of a pause or a plan%n", cases.size());
        assertTrue(cases.size() >= 14, "only " + cases.size());
        assertAll(cases.stream().map(one -> () -> agrees(one, actions.getOrDefault(id(one), "none"))));
    }

    private static void agrees(JsonNode one, String action) {
        String said = "case " + id(one) + ", there " + one.path("outcome").asText();
        if (paused(one)) {
            assertEquals("none_hold", action, said);
        } else if (kept(one)) {
            assertTrue(LEFT_IN_PEACE.contains(action), said + ", here " + action);
        } else {
            assertEquals("plan_review", action, said);
        }
    }

    private static boolean paused(JsonNode one) {
        return !text(one, "is_paused_until").isEmpty();
    }

    private static boolean kept(JsonNode one) {
        return one.path("active_agreement").asBoolean();
    }

    /** Those in which it does something about a breach now; it waits after some of its own letters. */
    private static boolean broken(JsonNode one) {
        return one.path("most_recent_agreement").path("breached").asBoolean()
                && one.path("outcome").asText().contains("breach");
    }

    private static String text(JsonNode one, String field) {
        return one.path(field).isTextual() ? one.path(field).asText() : "";
    }

    private static String id(JsonNode one) {
        return "H" + one.path("_id").asText();
    }

    /** What our policy says of each. */
    private static Map<String, String> actions(List<JsonNode> cases) {
        StringBuilder tenancies =
                new StringBuilder("landlord,tenancy,rent,benefit,start,held_until,plan,last_contact\n");
        StringBuilder ledger = new StringBuilder("landlord,tenancy,date,kind,amount\n");
        cases.forEach(one -> write(one, tenancies, ledger));
        String list = new String(
                new WholePath(AS_OF, 1)
                        .worklist(
                                WholePath.source("tenancies", tenancies.toString()),
                                List.of(WholePath.source("ledger", ledger.toString()))),
                StandardCharsets.UTF_8);
        List<String[]> rows = new ArrayList<>();
        list.lines().forEach(line -> rows.add(line.split(",", -1)));
        List<String> titles = Arrays.asList(rows.getFirst());
        Map<String, String> actions = new HashMap<>();
        rows.subList(1, rows.size())
                .forEach(row -> actions.put(row[titles.indexOf("tenancy")], row[titles.indexOf("action")]));
        return actions;
    }

    /** A year of rents, all paid but for what the case says is owed. */
    private static void write(JsonNode one, StringBuilder tenancies, StringBuilder ledger) {
        double rent = one.path("weekly_rent").asDouble(WEEKLY) * WEEKS_A_MONTH;
        double owed = one.path("balance").asDouble(WEEKLY * 4);
        String hold = paused(one) ? text(one, "is_paused_until") : "";
        String plan = kept(one) ? "live" : broken(one) ? "broken" : "none";
        tenancies.append(String.format(
                Locale.ROOT,
                "L,%s,%.2f,0,2015-01-01,%s,%s,%s%n",
                id(one),
                rent,
                hold,
                plan,
                text(one, "last_communication_date")));
        for (LocalDate day = AS_OF.minusYears(1).withDayOfMonth(1); day.isBefore(AS_OF); day = day.plusMonths(1)) {
            ledger.append(String.format(Locale.ROOT, "L,%s,%s,charge,%.2f%n", id(one), day, rent));
            ledger.append(String.format(Locale.ROOT, "L,%s,%s,payment,%.2f%n", id(one), day.plusDays(4), rent));
        }
        ledger.append(String.format(Locale.ROOT, "L,%s,2020-02-10,adjustment,%.2f%n", id(one), owed));
    }
}
