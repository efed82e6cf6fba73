package fr.palier.engine.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.RefusedLine;
import fr.palier.engine.intake.rows.LedgerRows;
import fr.palier.engine.intake.rows.TenancyRows;
import fr.palier.engine.ledger.Detail;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.LedgerRow;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.ledger.RowSink;
import fr.palier.engine.ledger.TenancyRow;
import fr.palier.engine.region.place.Landlord;
import fr.palier.engine.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed out row by row is what stands in the files, with people and cast. */
class StreamTest {
    private static final int DWELLINGS = 2_000;

    @TempDir
    static Path folder;

    private static Region region = Region.of(1, 1, 1);
    private static final List<String> TENANCIES = new ArrayList<>();
    private static final List<String> LINES = new ArrayList<>();
    private static final Map<String, Integer> BY_LANDLORD = new TreeMap<>();

    @BeforeAll
    static void streamOnce() throws IOException {
        region = Region.of(DWELLINGS, 13, 4).peopled();
        for (Landlord landlord : region.landlords()) {
            LandlordRows rows = region.rows(landlord.code());
            int before = LINES.size();
            Set<String> ids = new HashSet<>();
            rows.tenancies(row -> TENANCIES.add(text(row)));
            rows.ledger(row -> {
                assertTrue(ids.add(row.id().text()), row.id()::text);
                assertFalse(row.label().isEmpty());
                LINES.add(text(row));
            });
            assertEquals(rows.lines(), LINES.size() - before);
            BY_LANDLORD.put(landlord.code(), LINES.size() - before);
        }
    }

    @Test
    void handsOutTheTenanciesOfTheExchangeFormat() throws IOException {
        region.write(folder, Dialect.PLAIN, Order.TENANCY, Progress.NONE);
        assertEquals(DWELLINGS, TENANCIES.size());
        assertEquals(TENANCIES, tenancies("tenancies.csv", Profile.Words.NONE));
    }

    @Test
    void handsOutTheTenanciesOfTheFrenchSoftware() throws IOException {
        region.write(folder, Dialect.ERP_FR, Order.TENANCY, Progress.NONE);
        assertEquals(TENANCIES, tenancies("locataires.csv", erpWords()));
    }

    @Test
    void handsOutTheLinesOfTheLedger() throws IOException {
        region.write(folder, Dialect.PLAIN, Order.TENANCY, Progress.NONE);
        List<String> read = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        LedgerRows.read(
                Source.of(folder.resolve("ledger.csv")),
                Profile.NONE,
                Optional.empty(),
                row -> read.add(text(row)),
                refused::add);
        assertEquals(List.of(), refused);
        assertEquals(LINES, read);
        assertEquals(
                LINES.size(),
                BY_LANDLORD.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void numbersLinesAsTheFrenchSoftwareDoes() throws IOException {
        region.write(folder, Dialect.ERP_FR, Order.SHUFFLED, Progress.NONE);
        Map<String, String> dates = new HashMap<>();
        for (Row row : Reading.erpRows(folder.resolve("ecritures.csv"))) {
            String id = row.get("Organisme") + row.get("N° écriture");
            dates.put(
                    id,
                    row.get("N° contrat")
                            + Reading.frenchDate(row.get("Date écriture")).toEpochDay());
        }
        region.rows("L02")
                .ledger(row -> assertEquals(
                        dates.get("L02" + row.id().text()), row.tenancy().text() + row.day()));
    }

    @Test
    void handsOutTheSameTwiceAndSideBySide() throws IOException, InterruptedException {
        LandlordRows rows = Region.of(DWELLINGS, 13, 4).peopled().rows("L01");
        List<String> once = new ArrayList<>();
        List<String> again = new ArrayList<>();
        Thread other = Thread.ofPlatform().start(() -> fill(again, rows));
        fill(once, rows);
        other.join();
        assertEquals(once, again);
        assertEquals(once, TENANCIES.subList(0, once.size()));
    }

    private static void fill(List<String> texts, LandlordRows rows) {
        try {
            rows.tenancies(row -> texts.add(text(row)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void leavesTheExchangeFormatAsItIsWithoutPeople() throws IOException {
        Region plain = Region.of(1_000, 6, 4);
        plain.write(folder, Dialect.PLAIN, Order.JOURNAL, Progress.NONE);
        List<String> without = Files.readAllLines(folder.resolve("tenancies.csv"));
        String ledger = Files.readString(folder.resolve("ledger.csv"));
        plain.peopled().write(folder, Dialect.PLAIN, Order.JOURNAL, Progress.NONE);
        List<String> with = Files.readAllLines(folder.resolve("tenancies.csv"));
        assertEquals(ledger, Files.readString(folder.resolve("ledger.csv")));
        for (int i = 0; i < without.size(); i++) {
            assertTrue(with.get(i).startsWith(without.get(i) + ","), with.get(i));
        }
        assertEquals(List.of(), plain.cast());
        assertEquals(List.of(), plain.branches("L01"));
        plain.rows("L01")
                .tenancies(row -> assertTrue(row.detail(Detail.HOLDER_NAME).isEmpty()));
    }

    @Test
    void passesOnWhatTheSinkThrowsAndRefusesStrangers() throws IOException {
        LandlordRows rows = region.rows("L51");
        RowSink<LedgerRow> broken = row -> {
            throw new IOException("connection lost");
        };
        assertThrows(IOException.class, () -> rows.ledger(broken));
        assertThrows(IllegalArgumentException.class, () -> region.rows("L52"));
        assertThrows(IllegalArgumentException.class, () -> region.branches("L52"));
    }

    /** Of the profile that lies beside the files, its columns of tenancies. */
    private static Profile.Words erpWords() throws IOException {
        Map<String, String> columns = new HashMap<>();
        Files.readAllLines(folder.resolve("erp-fr.yaml")).stream()
                .dropWhile(line -> !line.equals("  columns:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("    "))
                .forEach(line ->
                        columns.put(line.substring(4, line.indexOf(':')), line.substring(line.indexOf(':') + 2)));
        Map<String, Map<String, String>> values = Map.of(
                "plan", Map.of("Aucun", "none", "En cours", "live", "Rompu", "broken"),
                "lives_alone", Map.of("Oui", "1", "Non", "0"));
        return new Profile.Words(Optional.empty(), columns, values);
    }

    private static List<String> tenancies(String file, Profile.Words words) throws IOException {
        List<String> read = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        TenancyRows.read(
                Source.of(folder.resolve(file)), words, Optional.empty(), row -> read.add(text(row)), refused::add);
        assertEquals(List.of(), refused);
        return read;
    }

    private static String text(TenancyRow row) {
        StringBuilder text =
                new StringBuilder(row.landlord().text() + "/" + row.tenancy().text());
        for (Fact fact : Fact.values()) {
            text.append('|').append(row.fact(fact));
        }
        for (Place place : Place.values()) {
            text.append('|').append(row.place(place).text());
        }
        for (Detail detail : Detail.values()) {
            text.append('|').append(row.detail(detail).text());
        }
        return text.toString();
    }

    private static String text(LedgerRow row) {
        String account = row.landlord().text() + "/" + row.tenancy().text();
        return account + "|" + row.day() + "|" + row.kind() + "|" + row.cents();
    }
}
