package fr.palier.engine.intake.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.RefusedLine;
import fr.palier.engine.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerRowsTest {
    private final List<String> refused = new ArrayList<>();

    @Test
    void givesEachLineWhole() throws IOException {
        assertEquals(
                List.of("2 L1/T1 18266 CHARGE 50000 <Loyer ; avril> <E1>", "4 L1/T9 18267 ADJUSTMENT -300 <> <>"),
                read("""
                id;landlord;tenancy;date;kind;amount;label
                E1;L1;T1;05/01/2020;charge;500,00;"Loyer ; avril"

                ;L1;T9;2020-01-06;adjustment;-3;
                """));
        assertEquals(List.of(), refused);
    }

    @Test
    void leavesUnknownTenanciesAndRepeatedIdsToTheCaller() throws IOException {
        assertEquals(2, read("""
                landlord,tenancy,date,kind,amount,id
                L1,T1,2020-01-05,charge,500,E1
                L1,T1,2020-01-05,charge,500,E1
                """).size());
    }

    @Test
    void refusesLinesOfAnotherLandlord() throws IOException {
        assertEquals(List.of("3 Ré/T1 18266 CHARGE 100 <> <>"), read(Profile.NONE, Optional.of("Ré"), """
                landlord,tenancy,date,kind,amount
                L1,T1,2020-01-05,charge,1
                Ré,T1,2020-01-05,charge,1
                """));
        assertEquals(List.of("2 landlord <L1> LANDLORD_OTHER"), refused);
    }

    @Test
    void takesTheLandlordFromTheProfile() throws IOException {
        Profile.Words words = new Profile.Words(Optional.of(" Ré "), Map.of("tenancy", "Contrat"), Map.of());
        Profile profile = new Profile(Profile.Words.NONE, words, Profile.Codes.NONE);
        assertEquals(
                List.of("2 Ré/T1 18266 CHARGE 100 <> <>"),
                read(profile, Optional.of("Ré"), "Contrat,date,kind,amount\nT1,2020-01-05,charge,1\n"));
    }

    @Test
    void refusesKeysThatNoIndexHolds() throws IOException {
        assertEquals(List.of(), read("""
                landlord,tenancy,date,kind,amount,id
                L1,%1$s,2020-01-05,charge,1,
                %1$s,T1,2020-01-05,charge,1,
                L1,T1,2020-01-05,charge,1,%1$s
                """.formatted("x".repeat(201))));
        String value = "x".repeat(120) + "…";
        assertEquals(
                List.of(
                        "2 tenancy <" + value + "> KEY_TOO_LONG",
                        "3 landlord <" + value + "> KEY_TOO_LONG",
                        "4 id <" + value + "> KEY_TOO_LONG"),
                refused);
    }

    @Test
    void passesOnWhatTheSinkThrows() {
        IOException broken = new IOException("connection lost");
        Source source = source("landlord,tenancy,date,kind,amount\nL1,T1,2020-01-05,charge,1\n");
        IOException thrown = assertThrows(
                IOException.class,
                () -> LedgerRows.read(
                        source,
                        Profile.NONE,
                        Optional.empty(),
                        row -> {
                            throw broken;
                        },
                        line -> {}));
        assertSame(broken, thrown);
    }

    private List<String> read(String text) throws IOException {
        return read(Profile.NONE, Optional.empty(), text);
    }

    private List<String> read(Profile profile, Optional<String> only, String text) throws IOException {
        List<String> rows = new ArrayList<>();
        LedgerRows.read(
                source(text),
                profile,
                only,
                row -> rows.add(row.lineNumber() + " " + row.landlord().text() + "/"
                        + row.tenancy().text() + " " + row.day() + " " + row.kind() + " " + row.cents() + " <"
                        + row.label().text() + "> <" + row.id().text() + ">"),
                this::tell);
        return rows;
    }

    private void tell(RefusedLine line) {
        refused.add(line.line() + " " + line.column() + " <" + line.value() + "> " + line.why());
    }

    private static Source source(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new Source("ledger.csv", () -> new ByteArrayInputStream(bytes));
    }
}
