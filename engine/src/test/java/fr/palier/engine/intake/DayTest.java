package fr.palier.engine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void readsEveryDayOfThreeCenturiesInBothForms() {
        LocalDate end = LocalDate.of(2200, 1, 1);
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
            assertEquals(day.toEpochDay(), parse(day.toString()));
            assertEquals(day.toEpochDay(), parse(FRENCH.format(day)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-02-29", "29/02/2019", "1900-02-29", "2100-02-29", "2020-02-30", "2020-04-31", "2020-13-01",
                        "2020-00-10",
                "2020-01-00", "2020-01-32", "00/01/2020", "01/00/2020", "01/13/2020", "1899-12-31", "2200-01-01",
                        "31/12/1899",
                "2020-1-05", "5/01/2020", "05/01/20", "20200105", "2020/01/05", "05-01-2020", "2020-01/05",
                        "01/05-2020",
                "2020-01-05T00:00", "2020-01-05 ", "aaaa-mm-jj", "jj/mm/aaaa", "", "2020-0a-01", "-020-01-01",
                        "2O20-01-01"
            })
    void refusesWhatIsNoDay(String text) {
        assertEquals(Day.WRONG, parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-02-29", "29/02/2020", "2096-02-29"})
    void knowsLeapYears(String text) {
        assertEquals(29, LocalDate.ofEpochDay(parse(text)).getDayOfMonth());
    }

    private static int parse(String text) {
        Field field = Field.of(text);
        return new Day().parse(field.bytes, field.from, field.to);
    }
}
