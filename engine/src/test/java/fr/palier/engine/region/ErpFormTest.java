package fr.palier.engine.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The messy dialect: the same region, line for line, under other names. */
class ErpFormTest {
    private static final Map<String, String> PLANS = Map.of("Aucun", "none", "En cours", "live", "Rompu", "broken");

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeBoth() throws IOException {
        Region region = Region.of(1_500, 24, 3);
        region.write(folder, Dialect.PLAIN, Order.JOURNAL, Progress.NONE);
        region.write(folder, Dialect.ERP_FR, Order.JOURNAL, Progress.NONE);
    }

    @Test
    void holdsTheSameLinesAsThePlainDialect() throws IOException {
        assertEquals(Reading.plainLedger(folder), Reading.erpLedger(folder));
    }

    @Test
    void holdsTheSameTenanciesAsThePlainDialect() throws IOException {
        List<Row> plain = Reading.plainRows(folder.resolve("tenancies.csv"));
        List<Row> erp = Reading.erpRows(folder.resolve("locataires.csv"));
        assertEquals(plain.size(), erp.size());
        for (int i = 0; i < plain.size(); i++) {
            assertEquals(List.copyOf(plain.get(i).fields().values()), asPlain(erp.get(i)));
        }
    }

    private static List<String> asPlain(Row row) {
        return List.of(
                row.get("Organisme"),
                row.get("N° contrat"),
                euros(row.get("Loyer et charges")),
                euros(row.get("APL")),
                date(row.get("Entrée")),
                date(row.get("Sortie")),
                row.get("Département"),
                row.get("Commune"),
                row.get("Quartier prioritaire"),
                row.get("Année de naissance"),
                row.is("Vit seul", "Oui") ? "1" : "0",
                row.get("Personnes au foyer"),
                date(row.get("Dernier contact")),
                date(row.get("Relances suspendues jusqu'au")),
                PLANS.getOrDefault(row.get("Plan"), row.get("Plan")));
    }

    private static String euros(String text) {
        return text.replace(',', '.').replace(" ", "");
    }

    private static String date(String text) {
        return text.isEmpty() ? "" : Reading.frenchDate(text).toString();
    }

    @Test
    void isAsMessyAsPromised() throws IOException {
        String text = Files.readString(folder.resolve("ecritures.csv"), Reading.WINDOWS);
        assertTrue(text.contains("\"Quittance février 2020 ; loyer + charges\""));
        assertTrue(text.contains("\"Règlement \"\"au guichet\"\" ; reçu remis\""));
        assertTrue(Pattern.compile(";\\d \\d{3},\\d\\d;").matcher(text).find(), "thousands grouped by a space");
        assertTrue(Pattern.compile(";\\d\u00A0\\d{3},\\d\\d;").matcher(text).find(), "by a no-break space");
        assertTrue(text.contains(";0,00;") && text.contains(";;"), "an empty side and a zero side");
        assertEquals(text.split("\n", -1).length, text.split("\r\n", -1).length);
        assertTrue(text.contains("Débit") && !text.contains("\uFFFD"));
    }

    @Test
    void numbersEachLineOnceWithinALandlord() throws IOException {
        Set<String> numbers = new HashSet<>();
        for (Row row : Reading.erpRows(folder.resolve("ecritures.csv"))) {
            assertTrue(numbers.add(row.get("Organisme") + row.get("N° écriture")), row::toString);
        }
    }

    @Test
    void bringsAProfileThatNamesItsColumnsAndCodes() throws IOException {
        String profile = Files.readString(folder.resolve("erp-fr.yaml"), StandardCharsets.UTF_8);
        Set<String> titles = new HashSet<>(Reading.erpRows(folder.resolve("ecritures.csv"))
                .getFirst()
                .fields()
                .keySet());
        titles.addAll(Reading.erpRows(folder.resolve("locataires.csv"))
                .getFirst()
                .fields()
                .keySet());
        Matcher named = Pattern.compile("[{,\\n] *([a-z_]+): ([A-ZÀ-Ý][^,}\\n]*?) *(?=[,}\\n])")
                .matcher(profile);
        Set<String> found = new HashSet<>();
        while (named.find()) {
            found.add(named.group(2));
            assertTrue(titles.contains(named.group(2)), named.group(2));
        }
        titles.removeAll(found);
        assertEquals(Set.of("Journal", "Agence"), titles);
        List.of(
                        "QUIT: charge",
                        "REGL: payment",
                        "APL: benefit",
                        "AIDE: aid",
                        "REJ: rejection",
                        "ANV: writeoff",
                        "REGU: adjustment")
                .forEach(code -> assertTrue(profile.contains(code), code));
    }
}
