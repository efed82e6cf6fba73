package fr.palier.engine.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that ship against a list of dated rules drawn up apart, where a copy of it lies beside the project. */
@NullMarked
class LawConformanceTest {
    private static final Path LIST = Path.of(System.getProperty("palier.data", "."), "rules", "regles_datees.csv");
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)");

    /** The value stands in the words of the list, within its dates; the article is the one the list names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apl.impaye.seuil.2016        | unpaid.rents  | (\\d) × mensuel               | R351-30",
                "apl.impaye.seuil.tiers_payant| unpaid.rents  | dette ≥ (\\d) ×               | R824-1",
                "apl.impaye.seuil.allocataire | unpaid.rents  | dette ≥ (\\d) ×               | R824-1",
                "apl.impaye.seuil.2027        | unpaid.above  | dette > (\\d+) €              | R824-2",
                "apl.impaye.seuil.2027        | unpaid.months | OU (\\d) mois après           | R824-2",
                "apl.signalement.delai        | caf.months    | ≤ (\\d) mois                  | R824-4",
                "ccapex.saisine.pm            | ccapex.months | ≥ (\\d) mois avant            | art. 24 II",
                "cdp.delai.2023               | notice.weeks  | (\\d) semaines                | 2023-668",
                "prefet.notif                 | hearing.weeks | (\\d) semaines                | art. 24 III",
                "prescription                 | limitation.years | (\\d) ans                  | art. 7-1",
                "cql.delai                    | leave.months  | (\\d) mois                    | L412-1"
            })
    void saysWhatTheListSays(String listed, String key, String value, String article) throws IOException {
        Assumptions.assumeTrue(Files.isRegularFile(LIST), "dated rules: skipped, no file " + LIST);
        Map<String, String> row = row(listed);
        Matcher words = Pattern.compile(value).matcher(row.getOrDefault("valeur", ""));
        assertTrue(words.find(), row::toString);
        assertTrue(row.getOrDefault("reference", "").contains(article), row::toString);
        LocalDate from = LocalDate.parse(row.getOrDefault("debut", ""));
        String end = row.getOrDefault("fin", "");
        LocalDate to = end.isEmpty() ? from.plusYears(40) : LocalDate.parse(end);
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            LegalRule rule = rule(day, key);
            assertEquals(Integer.parseInt(words.group(1)), rule.value().intValueExact(), day::toString);
            assertTrue(rule.reference().contains(article), rule::toString);
        }
    }

    private static LegalRule rule(LocalDate day, String key) {
        return LegalRules.arrears()
                .on(day, key)
                .or(() -> LegalRules.deadlines().on(day, key))
                .orElseThrow();
    }

    private static Map<String, String> row(String key) throws IOException {
        List<String> lines = Files.readAllLines(LIST);
        List<String> titles = cells(lines.getFirst());
        List<String> cells = lines.stream()
                .map(LawConformanceTest::cells)
                .filter(row -> row.get(titles.indexOf("cle")).equals(key))
                .findFirst()
                .orElseThrow();
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            row.put(titles.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(line);
        while (cells.size() < 9 && matcher.find()) {
            cells.add(
                    matcher.group(1) == null
                            ? matcher.group(2)
                            : matcher.group(1).replace("\"\"", "\""));
        }
        return cells;
    }
}
