package fr.palier.engine.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.ledger.Detail;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.region.place.Commune;
import fr.palier.engine.region.place.Landlord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 12,000 homes with their people: complete, believable, and nobody's. */
class PeopleTest {
    /** Arcep's ranges for works of fiction, those of the south and the mobile one. */
    private static final Pattern FICTION = Pattern.compile("(063998|053649|046571)\\d{4}");

    private static final Pattern EMAIL = Pattern.compile("[a-z]+\\.[a-z]+\\d{0,2}@example\\.(org|com)");
    private static final Region REGION = Region.of(12_000, 2, 11).peopled();
    private static final List<Map<Detail, String>> HOMES = new ArrayList<>();
    private static final List<String> COMMUNES = new ArrayList<>();
    private static final List<String> LANDLORDS = new ArrayList<>();

    @BeforeAll
    static void readOnce() throws IOException {
        for (Landlord landlord : REGION.landlords()) {
            REGION.rows(landlord.code()).tenancies(row -> {
                Map<Detail, String> home = new EnumMap<>(Detail.class);
                for (Detail detail : Detail.values()) {
                    home.put(detail, row.detail(detail).text());
                }
                HOMES.add(home);
                COMMUNES.add(row.place(Place.COMMUNE).text());
                LANDLORDS.add(landlord.code());
            });
        }
    }

    private static String of(Map<Detail, String> home, Detail detail) {
        return home.getOrDefault(detail, "");
    }

    @Test
    void leavesNothingOutThatEveryHomeHas() {
        Set<Detail> sometimes = Set.of(Detail.PHONE, Detail.EMAIL, Detail.BUILDING, Detail.STAIRWELL, Detail.FLOOR);
        for (Map<Detail, String> home : HOMES) {
            home.forEach((detail, text) ->
                    assertTrue(!text.isBlank() || sometimes.contains(detail), () -> detail + " of " + home));
            assertEquals(
                    of(home, Detail.BUILDING).isEmpty(),
                    of(home, Detail.STAIRWELL).isEmpty());
        }
    }

    @Test
    void ringsNowhereAndWritesToNobody() {
        int phones = 0;
        int emails = 0;
        for (Map<Detail, String> home : HOMES) {
            String phone = of(home, Detail.PHONE);
            String email = of(home, Detail.EMAIL);
            assertTrue(phone.isEmpty() || FICTION.matcher(phone).matches(), phone);
            assertTrue(email.isEmpty() || EMAIL.matcher(email).matches(), email);
            phones += phone.isEmpty() ? 0 : 1;
            emails += email.isEmpty() ? 0 : 1;
        }
        assertTrue(phones > HOMES.size() * 9 / 10 && phones < HOMES.size(), "phones " + phones);
        assertTrue(emails > HOMES.size() / 3 && emails < HOMES.size() * 2 / 3, "e-mails " + emails);
    }

    @Test
    void namesManyPeopleAndEachInWindowsLetters() {
        Map<String, Long> families = HOMES.stream()
                .collect(Collectors.groupingBy(home -> of(home, Detail.HOLDER_NAME), Collectors.counting()));
        assertTrue(families.size() > 450, families.size() + " family names");
        families.forEach((name, count) -> assertTrue(count < HOMES.size() / 50, name));
        for (Map<Detail, String> home : HOMES) {
            for (String text : home.values()) {
                assertEquals(text, new String(text.getBytes(Reading.WINDOWS), Reading.WINDOWS));
                assertFalse(
                        text.contains(",") || text.contains(";") || text.contains("\"") || text.contains("_"), text);
            }
        }
    }

    @Test
    void housesEveryoneWhereTheTenancyIs() {
        Map<String, Commune> communes = new HashMap<>();
        REGION.communes().forEach(commune -> communes.put(commune.code(), commune));
        Map<String, String> streets = new HashMap<>();
        for (int i = 0; i < HOMES.size(); i++) {
            Commune commune = communes.get(COMMUNES.get(i));
            assertEquals(commune == null ? "" : commune.name(), of(HOMES.get(i), Detail.CITY));
            String postcode = of(HOMES.get(i), Detail.POSTCODE);
            assertTrue(
                    postcode.matches("\\d{5}")
                            && postcode.startsWith(COMMUNES.get(i).substring(0, 2)),
                    postcode);
            String estate = LANDLORDS.get(i) + of(HOMES.get(i), Detail.DWELLING).split("-")[0];
            String street = of(HOMES.get(i), Detail.ADDRESS).replaceAll("^\\d+ ", "");
            assertEquals(streets.computeIfAbsent(estate, key -> street), street);
        }
    }

    @Test
    void numbersEachDwellingOnceForItsLandlord() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < HOMES.size(); i++) {
            assertTrue(numbers.add(LANDLORDS.get(i) + of(HOMES.get(i), Detail.DWELLING)));
        }
    }

    @Test
    void opensTwoToSixAgenciesAndUsesNoOther() {
        for (Landlord landlord : REGION.landlords()) {
            List<String> branches = REGION.branches(landlord.code());
            assertTrue(branches.size() >= 2 && branches.size() <= 6, landlord.code() + branches);
            assertEquals(branches.size(), new HashSet<>(branches).size());
        }
        for (int i = 0; i < HOMES.size(); i++) {
            assertTrue(REGION.branches(LANDLORDS.get(i)).contains(of(HOMES.get(i), Detail.BRANCH)));
        }
        assertEquals(6, Region.of(284_000, 1, 1).peopled().branches("L01").size());
    }

    @Test
    void drawsOthersFromAnotherSeed() throws IOException {
        List<String> others = new ArrayList<>();
        Region.of(12_000, 2, 12)
                .peopled()
                .rows("L01")
                .tenancies(row -> others.add(row.detail(Detail.HOLDER_NAME).text()));
        List<String> names =
                HOMES.stream().map(home -> of(home, Detail.HOLDER_NAME)).toList();
        assertNotEquals(names.subList(0, others.size()), others);
    }
}
