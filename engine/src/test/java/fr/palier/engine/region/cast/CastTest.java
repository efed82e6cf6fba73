package fr.palier.engine.region.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.intake.LedgerReader;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.RefusedLine;
import fr.palier.engine.intake.TenanciesReader;
import fr.palier.engine.intake.TenancyTable;
import fr.palier.engine.ledger.Detail;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.region.Dialect;
import fr.palier.engine.region.LandlordRows;
import fr.palier.engine.region.Order;
import fr.palier.engine.region.Progress;
import fr.palier.engine.region.Region;
import fr.palier.engine.region.cast.Cast.Role;
import fr.palier.engine.source.Source;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.Triage;
import fr.palier.engine.triage.WorklistWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cast is there in any region that is large enough, and the shipped policy sees what each story tells. */
class CastTest {
    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("serveur", "call_today"),
            Map.entry("veuve", "doorstep_visit"),
            Map.entry("famille-apl", "rights_check"),
            Map.entry("etudiante", "call_this_week"),
            Map.entry("plan-tenu", "watch"),
            Map.entry("surendettes", "plan_review"),
            Map.entry("voisin", "none"),
            Map.entry("saisonnier", "call_today"),
            Map.entry("soignante", "none"),
            Map.entry("retraite-joint", "watch"),
            Map.entry("partie", "former_tenant"),
            Map.entry("mere-seule", "call_this_week"),
            Map.entry("hospitalisee", "none_hold"),
            Map.entry("petit-retard", "message"));

    @TempDir
    Path folder;

    @Test
    void isSeenByTheTriageAsItsStoriesTell() throws IOException {
        Region region = Region.of(Region.CAST_DWELLINGS, 24, 2020).peopled();
        Map<String, List<String>> list = worklist(region);
        assertEquals(new TreeMap<>(ACTIONS), actions(region, list));
        assertEquals("1", signal(region, list, "serveur", "newly_fragile"));
        assertEquals("1", signal(region, list, "serveur", "returned_debit"));
        assertEquals("612.40", signal(region, list, "serveur", "balance"));
        assertEquals("2", signal(region, list, "veuve", "missed_streak"));
        assertEquals("1341.00", signal(region, list, "veuve", "balance"));
        assertEquals("1", signal(region, list, "famille-apl", "benefit_break"));
        assertEquals("684.00", signal(region, list, "famille-apl", "balance"));
        assertEquals("2.00", signal(region, list, "etudiante", "months_owed"));
        assertEquals("522.00", signal(region, list, "plan-tenu", "balance"));
        assertEquals("1206.00", signal(region, list, "partie", "balance"));
        assertEquals("133.40", signal(region, list, "petit-retard", "due_31_60"));
    }

    @Test
    void keepsItsActionsUnderAnotherSeedAndAShorterLedger() throws IOException {
        Region region = Region.of(3_000, 14, 7).peopled();
        assertEquals(new TreeMap<>(ACTIONS), actions(region, worklist(region)));
    }

    @Test
    void takesThePlaceOfOrdinaryTenanciesOfThreeLandlords() throws IOException {
        Region ordinary = Region.of(Region.CAST_DWELLINGS, 3, 5);
        Region told = ordinary.peopled();
        assertEquals(ACTIONS.keySet().size(), told.cast().size());
        assertEquals(
                List.of("L02", "L35", "L45"),
                told.cast().stream().map(Role::landlord).distinct().sorted().toList());
        for (Role role : told.cast()) {
            assertEquals(
                    ordinary.rows(role.landlord()).tenancies(),
                    told.rows(role.landlord()).tenancies());
            assertEquals(1, holders(told.rows(role.landlord()), role).size(), role.name());
            assertTrue(role.story().endsWith("."), role.story());
        }
    }

    private static List<String> holders(LandlordRows rows, Role role) throws IOException {
        List<String> found = new ArrayList<>();
        rows.tenancies(row -> {
            String holder = row.detail(Detail.HOLDER_GIVEN_NAME).text() + " "
                    + row.detail(Detail.HOLDER_NAME).text();
            if (row.tenancy().text().equals(role.tenancy()) && holder.equals(role.holder())) {
                found.add(holder);
            }
        });
        return found;
    }

    @Test
    void livesTheNeighbourBesideTheWidow() throws IOException {
        for (long seed = 0; seed < 5; seed++) {
            Region region = Region.of(Region.CAST_DWELLINGS, 1, seed).peopled();
            List<String> addresses = new ArrayList<>();
            List<String> told = region.cast().stream()
                    .filter(role -> List.of("veuve", "voisin").contains(role.name()))
                    .map(Role::tenancy)
                    .toList();
            region.rows("L02").tenancies(row -> {
                if (told.contains(row.tenancy().text())) {
                    addresses.add(row.detail(Detail.ESTATE).text()
                            + row.detail(Detail.ADDRESS).text()
                            + row.detail(Detail.BUILDING).text()
                            + row.detail(Detail.STAIRWELL).text());
                }
            });
            assertEquals(2, addresses.size());
            assertEquals(addresses.getFirst(), addresses.getLast());
        }
    }

    @Test
    void staysAwayFromSmallAndEarlyRegions() {
        assertEquals(
                List.of(), Region.of(Region.CAST_DWELLINGS - 1, 2, 1).peopled().cast());
        Region early = Region.of(5_000, 2, 1, Region.LAST_DAY.minusDays(1));
        assertEquals(List.of(), early.peopled().cast());
        assertEquals(
                14,
                Region.of(5_000, 2, 1, Region.LAST_DAY.plusDays(30))
                        .peopled()
                        .cast()
                        .size());
    }

    private static Map<String, String> actions(Region region, Map<String, List<String>> list) {
        Map<String, String> actions = new TreeMap<>();
        region.cast().forEach(role -> actions.put(role.name(), signal(region, list, role.name(), "action")));
        return actions;
    }

    private static String signal(Region region, Map<String, List<String>> list, String name, String title) {
        Role role = region.cast().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        int column = list.getOrDefault("landlord,tenancy", List.of()).indexOf(title);
        return list.getOrDefault(role.landlord() + "," + role.tenancy(), List.of())
                .get(column);
    }

    /** Landlord and tenancy → the fields in front of the reasons, the header among them. */
    private Map<String, List<String>> worklist(Region region) throws IOException {
        region.write(folder, Dialect.PLAIN, Order.JOURNAL, Progress.NONE);
        LocalDate day = Region.LAST_DAY;
        List<RefusedLine> refused = new ArrayList<>();
        TenancyTable table =
                TenanciesReader.read(Source.of(folder.resolve("tenancies.csv")), Profile.Words.NONE, refused::add);
        LedgerColumns ledger = new LedgerReader(table, Profile.NONE, refused::add, 1)
                .read(List.of(Source.of(folder.resolve("ledger.csv"))), (int) day.toEpochDay());
        assertEquals(List.of(), refused);
        Triage triage = Triage.of(table, ledger, day, 1);
        Policy policy = Policy.shipped();
        var decisions = triage.decide(policy);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorklistWriter(triage, policy, decisions, Lang.EN, WorklistWriter.Form.PLAIN)
                .write(triage.worklist(policy, decisions, true), Integer.MAX_VALUE, out);
        Map<String, List<String>> rows = new HashMap<>();
        out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> List.of(line.split(",")))
                .forEach(fields -> rows.put(fields.get(1) + "," + fields.get(2), fields));
        return rows;
    }
}
