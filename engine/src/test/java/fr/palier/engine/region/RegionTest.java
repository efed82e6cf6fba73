package fr.palier.engine.region;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.region.place.Landlord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionTest {
    /** Bodies that exist: an invented debt must never stand under such a name. */
    private static final List<String> REAL = List.of(
            "patrimoine",
            "promologis",
            "altéal",
            "chalets",
            "métropole habitat",
            "acm",
            "hérault logement",
            "fdi",
            "tarn habitat",
            "polygone",
            "mésolia",
            "erilia",
            "cité jardins",
            "domitia",
            "marcou",
            "alogea",
            "vilogia",
            "néolia",
            "cévenol",
            "roussillon",
            "lozère",
            "aveyron",
            "gascon",
            "colomiers",
            "toulouse",
            "montpellier",
            "nîmes",
            "perpignan",
            "béziers",
            "cdc habitat",
            "un toit pour tous",
            "habitat du gard",
            "3f");

    @TempDir
    Path folder;

    @Test
    void writesTheSameBytesOnAnyMachine() throws IOException, NoSuchAlgorithmException {
        assertEquals("4e30e3c95985d96d", digest(Dialect.PLAIN, Order.JOURNAL));
        assertEquals("809c48bd5edb64fb", digest(Dialect.ERP_FR, Order.SHUFFLED));
    }

    @Test
    void writesTheSameBytesTwiceThoughTwoThreadsDo() throws IOException {
        for (Order order : Order.values()) {
            byte[] once = ledger(Region.of(3_000, 6, 5), order);
            assertArrayEquals(once, ledger(Region.of(3_000, 6, 5), order), order.code());
        }
    }

    @Test
    void drawsAnotherRegionFromAnotherSeed() throws IOException {
        byte[] one = ledger(Region.of(200, 6, 1), Order.JOURNAL);
        byte[] other = ledger(Region.of(200, 6, 2), Order.JOURNAL);
        assertFalse(Arrays.equals(one, other));
    }

    @Test
    void endsOnTheDayAskedFor() throws IOException {
        Region region = Region.of(300, 3, 1, LocalDate.of(2024, 2, 29));
        assertEquals(LocalDate.of(2023, 12, 1), region.firstDay());
        assertEquals(LocalDate.of(2024, 2, 29), region.lastDay());
        region.write(folder, Dialect.PLAIN, Order.JOURNAL, Progress.NONE);
        assertTrue(Reading.plainLedger(folder).stream()
                .allMatch(line ->
                        !line.date().isBefore(region.firstDay()) && !line.date().isAfter(region.lastDay())));
    }

    @Test
    void hasFiftyOneLandlordsFromFiftyOneDwellingsOn() {
        assertEquals(51, Region.of(51, 1, 1).landlords().size());
        assertEquals(51, Region.of(284_000, 24, 1).landlords().size());
        assertEquals(7, Region.of(7, 1, 1).landlords().size());
    }

    @Test
    void namesNoBodyThatExists() {
        List<Landlord> landlords = Region.of(51, 1, 1).landlords();
        for (Landlord landlord : landlords) {
            String name = landlord.name().toLowerCase(Locale.FRENCH);
            assertTrue(REAL.stream().noneMatch(name::contains), name);
        }
        assertEquals(51, landlords.stream().map(Landlord::name).distinct().count());
    }

    @Test
    void rootsEveryLandlordInTheRegion() {
        Region region = Region.of(51, 1, 1);
        Set<String> departments = Set.of("09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82");
        Set<String> communes = new HashSet<>();
        region.communes().forEach(commune -> communes.add(commune.code()));
        for (Landlord landlord : region.landlords()) {
            assertTrue(departments.containsAll(landlord.departments()), landlord.code());
            assertEquals(
                    landlord.form() == Landlord.Form.CITY_OFFICE,
                    landlord.seat().isPresent(),
                    landlord.code());
            landlord.seat().ifPresent(seat -> assertTrue(communes.contains(seat), landlord.code()));
        }
    }

    @Test
    void tellsItsProgressUpToTheLastLine() throws IOException {
        List<Long> told = new ArrayList<>();
        Written written =
                Region.of(400, 6, 1).write(folder, Dialect.PLAIN, Order.JOURNAL, (lines, total) -> told.add(lines));
        assertEquals(written.lines(), told.getLast());
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(400, written.tenancies());
    }

    @Test
    void refusesNumbersOutOfBounds() {
        String message = assertThrows(IllegalArgumentException.class, () -> Region.of(0, 24, 1))
                .getMessage();
        assertEquals("dwellings is 0; it must be 1 to 20000000", message);
        assertThrows(IllegalArgumentException.class, () -> Region.of(10, 241, 1));
        assertThrows(IllegalArgumentException.class, () -> Region.of(10, 0, 1));
    }

    private byte[] ledger(Region region, Order order) throws IOException {
        region.write(folder, Dialect.PLAIN, order, Progress.NONE);
        return Files.readAllBytes(folder.resolve("ledger.csv"));
    }

    private String digest(Dialect dialect, Order order) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : Region.of(120, 8, 7)
                .write(folder, dialect, order, Progress.NONE)
                .files()) {
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
