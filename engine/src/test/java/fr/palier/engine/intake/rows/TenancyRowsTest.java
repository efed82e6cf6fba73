package fr.palier.engine.intake.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.Refusal;
import fr.palier.engine.intake.RefusedLine;
import fr.palier.engine.ledger.Detail;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People and homes; keys, facts and places are held against the other reader wherever its tests read a file. */
class TenancyRowsTest {
    private static final String START = "landlord,tenancy,rent,benefit,start,";

    private final List<RefusedLine> refused = new ArrayList<>();

    @Test
    void givesThePeopleAndTheHome() throws IOException {
        assertEquals(
                List.of(
                        List.of(
                                "Azéma",
                                "Léonie",
                                "0639980001",
                                "l.azema@example.org",
                                "Nord",
                                "Les Buis",
                                "B",
                                "2",
                                "12 rue des Lilas, Toulouse",
                                "31200",
                                "Toulouse",
                                "4",
                                "0042"),
                        List.of("", "", "", "", "", "", "", "", "", "", "", "", "")),
                read("""
                        landlord;tenancy;rent;benefit;start;holder_name;holder_given_name;phone;email;branch;estate;building;\
                        stairwell;address;postcode;city;floor;dwelling
                        L1;T1;500;0;2019-01-01; Azéma ;Léonie;06 39 98 00 01;l.azema@example.org;Nord;Les Buis;B;2;"12 rue \
                        des Lilas,
                        Toulouse";31200;Toulouse;4;0042
                        L1;T2;500;0;2019-01-01;;;;;;;;;;;;;
                        """));
        assertEquals(List.of(), refused);
    }

    @Test
    void needsNoneOfThem() throws IOException {
        assertEquals(
                13,
                read(START.replaceAll(",$", "\nL1,T1,1,0,2020-01-01\n"))
                        .getFirst()
                        .size());
    }

    @Test
    void takesTheirTitlesAndWordsFromTheProfile() throws IOException {
        Profile.Words words = new Profile.Words(
                Optional.of("L1"), Map.of("holder_name", "Nom", "phone", "Tél."), Map.of("phone", Map.of("néant", "")));
        List<List<String>> rows = new ArrayList<>();
        TenancyRows.read(
                source("tenancy;rent;benefit;start;NOM;tél.\nT1;1;0;2020-01-01;Roux;néant\n"),
                words,
                Optional.empty(),
                row -> rows.add(List.of(
                        row.detail(Detail.HOLDER_NAME).text(),
                        row.detail(Detail.PHONE).text())),
                refused::add);
        assertEquals(List.of(List.of("Roux", "")), rows);
        assertEquals(List.of(), refused);
    }

    @ParameterizedTest
    @CsvSource({
        "0639980001,0639980001",
        "06.39.98.00.01,0639980001",
        "06-39-98-00-01,0639980001",
        "06/39/98/00/01,0639980001",
        "+33 6 39 98 00 01,+33639980001",
        "+33 (0)6 39 98 00 01,+33639980001",
        "0033 6 39 98 00 01,0033639980001",
        "(05) 36 49 00 01,0536490001"
    })
    void keepsTheDigitsOfAPhoneNumber(String written, String kept) throws IOException {
        assertEquals(
                kept,
                read(START + "phone\nL1,T1,1,0,2020-01-01," + written + "\n")
                        .getFirst()
                        .get(2));
        assertEquals(List.of(), refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345",
                "06 39 98 00 01 / 05 36 49 00 01",
                "demander au voisin",
                "06 39 98 00 0l",
                "++33639980001"
            })
    void reportsAnImpossiblePhoneNumberAndKeepsTheRow(String written) throws IOException {
        assertEquals(
                "",
                read(START + "phone\nL1,T1,1,0,2020-01-01," + written + "\n")
                        .getFirst()
                        .get(2));
        assertReported("phone", Refusal.PHONE_WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "a@b",
                "a b@example.org",
                "a@b@example.org",
                "@example.org",
                "a@.org",
                "a@example."
            })
    void reportsAnImpossibleEmailAndKeepsTheRow(String written) throws IOException {
        assertEquals(
                "",
                read(START + "email\nL1,T1,1,0,2020-01-01," + written + "\n")
                        .getFirst()
                        .get(3));
        assertReported("email", Refusal.EMAIL_WRONG);
    }

    @Test
    void reportsATextOverTheLimitAndKeepsTheRow() throws IOException {
        String longest = "é".repeat(200);
        assertEquals(
                longest,
                read(START + "city\nL1,T1,1,0,2020-01-01," + longest + "\n")
                        .getFirst()
                        .get(10));
        assertEquals(List.of(), refused);
        assertEquals(
                "",
                read(START + "city\nL1,T1,1,0,2020-01-01," + longest + "é\n")
                        .getFirst()
                        .get(10));
        assertReported("city", Refusal.TEXT_TOO_LONG);
    }

    private void assertReported(String column, Refusal why) {
        assertEquals(
                List.of(column + " " + why),
                refused.stream().map(line -> line.column() + " " + line.why()).toList());
        assertTrue(why.keepsLine());
        assertFalse(Refusal.TENANCY_TWICE.keepsLine());
    }

    @Test
    void refusesATenancyDescribedTwiceAndOtherLandlords() throws IOException {
        List<Long> rents = new ArrayList<>();
        TenancyRows.read(
                source(
                        "landlord,tenancy,rent,benefit,start\nL1,T1,1,0,2020-01-01\nL2,T1,2,0,2020-01-01\nL1,T1,3,0,2020-01-01\n"),
                Profile.Words.NONE,
                Optional.of("L1"),
                row -> rents.add(row.fact(Fact.RENT)),
                refused::add);
        assertEquals(List.of(100L), rents);
        assertEquals(
                List.of(Refusal.LANDLORD_OTHER, Refusal.TENANCY_TWICE),
                refused.stream().map(RefusedLine::why).toList());
    }

    private List<List<String>> read(String text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        TenancyRows.read(
                source(text),
                Profile.Words.NONE,
                Optional.empty(),
                row -> rows.add(Arrays.stream(Detail.values())
                        .map(detail -> row.detail(detail).text())
                        .toList()),
                refused::add);
        return rows;
    }

    private static Source source(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new Source("tenancies.csv", () -> new ByteArrayInputStream(bytes));
    }
}
