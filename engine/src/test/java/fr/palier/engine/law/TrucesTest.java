package fr.palier.engine.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which something is held back, and that a calendar of a day knows nothing that was published later. */
@NullMarked
class TrucesTest {
    private static final Path LIST = Path.of(System.getProperty("palier.data", "."), "rules", "treve_hivernale.csv");
    private static final LocalDate LATER = LocalDate.of(2040, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "2019-10-31, 2020-01-01, false",
        "2019-11-01, 2020-01-01, true",
        "2020-02-29, 2020-01-01, true",
        "2020-03-31, 2020-01-01, true",
        "2020-04-01, 2020-03-25, false",
        "2020-04-01, 2020-03-26, true",
        "2020-05-31, 2020-04-15, true",
        "2020-06-01, 2020-04-15, false",
        "2020-07-10, 2020-05-12, true",
        "2020-07-11, 2040-01-01, false",
        "2021-05-31, 2021-03-01, true",
        "2021-06-01, 2040-01-01, false",
        "2022-04-01, 2040-01-01, false"
    })
    void holdsByWhatWasKnown(LocalDate day, LocalDate known, boolean held) {
        assertEquals(held, Truces.winter().on(day, known).isPresent());
    }

    @Test
    void findsTheFirstFreeDayAndTheFirstHeld() {
        Truces winter = Truces.winter();
        assertEquals(LocalDate.of(2020, 7, 11), winter.firstFree(LocalDate.of(2019, 12, 24), LATER));
        assertEquals(LocalDate.of(2019, 11, 1), winter.beginning(LocalDate.of(2020, 7, 10), LATER));
        assertEquals(LocalDate.of(2020, 8, 1), winter.firstFree(LocalDate.of(2020, 8, 1), LATER));
    }

    @Test
    void protectsClausesInTheSpringOf2020Alone() {
        Truces crisis = Truces.crisis();
        assertFalse(crisis.on(LocalDate.of(2020, 3, 11), LATER).isPresent());
        assertTrue(crisis.on(LocalDate.of(2020, 3, 12), LATER).isPresent());
        assertTrue(crisis.on(LocalDate.of(2020, 6, 23), LATER).isPresent());
        assertFalse(crisis.on(LocalDate.of(2020, 6, 24), LATER).isPresent());
        assertFalse(crisis.on(LocalDate.of(2021, 4, 1), LATER).isPresent());
    }

    /** Day by day against a list drawn up apart, where a copy of it lies beside the project. */
    @Test
    void saysWhatTheListSays() throws IOException {
        Assumptions.assumeTrue(Files.isRegularFile(LIST), "winter truces: skipped, no file " + LIST);
        List<String[]> stretches = Files.readAllLines(LIST).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        LocalDate last = LocalDate.parse(stretches.getLast()[1]);
        for (LocalDate day = LocalDate.parse(stretches.getFirst()[0]); !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate on = day;
            boolean listed = stretches.stream()
                    .anyMatch(one -> !on.isBefore(LocalDate.parse(one[0])) && !on.isAfter(LocalDate.parse(one[1])));
            assertEquals(listed, Truces.winter().on(day, LATER).isPresent(), day::toString);
        }
    }
}
