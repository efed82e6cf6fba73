package fr.palier.engine.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.region.place.Commune;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class HousingFundsTest {
    private static final HousingFunds FUNDS = HousingFunds.shipped();
    private static final LocalDate SPRING = LocalDate.of(2020, 4, 15);

    private static String of(String commune, String department, LocalDate day) {
        return FUNDS.of(commune, department, day).map(HousingFund::code).orElse("-");
    }

    @Test
    void asksTheMetropoleFirst() {
        assertEquals("FSL-TM", of("31555", "31", SPRING), "Toulouse");
        assertEquals("FSL-TM", of("31149", "31", SPRING), "Colomiers");
        assertEquals("FSL-31", of("31395", "31", SPRING), "Muret");
        assertEquals("FSL-3M", of("34172", "34", SPRING), "Montpellier");
        assertEquals("FSL-34", of("34032", "34", SPRING), "Béziers");
    }

    @Test
    void knowsTheDayOnWhichTheMetropolesBegan() {
        assertEquals("FSL-31", of("31555", "31", LocalDate.of(2016, 12, 31)));
        assertEquals("FSL-TM", of("31555", "31", LocalDate.of(2017, 1, 1)));
    }

    @Test
    void fallsBackOnTheDepartement() {
        assertEquals("FSL-11", of("", "11", SPRING));
        assertEquals("FSL-66", of("66136", "", SPRING), "Perpignan");
        assertEquals("-", of("", "75", SPRING));
    }

    @Test
    void answersForEveryCommuneOfTheRegion() {
        List<Commune> communes = Commune.all();
        assertEquals(
                communes.size(),
                communes.stream()
                        .filter(commune -> FUNDS.of(commune.code(), "", SPRING)
                                .filter(fund -> fund.department().equals(commune.department()))
                                .isPresent())
                        .count());
        assertEquals(15, FUNDS.all().size());
    }

    /** 37 communes of Toulouse Métropole and 31 of Montpellier's, as the table of the funds says. */
    @Test
    void agreesWithTheTableOfFunds() throws Exception {
        Path table = Path.of(System.getProperty("palier.data", "absent"), "rules", "fsl_juridictions.csv");
        Assumptions.assumeTrue(Files.exists(table), "the table of funds is absent: " + table);
        try (Stream<String> lines = Files.lines(table)) {
            lines.skip(1).map(line -> line.split(",", -1)).forEach(row -> {
                long communes = Commune.all().stream()
                        .filter(commune -> of(commune.code(), "", SPRING).equals(row[0]))
                        .count();
                assertEquals(Long.parseLong(row[6]), communes, row[0]);
                assertTrue(FUNDS.byCode(row[0]).isPresent(), row[0]);
            });
        }
    }
}
