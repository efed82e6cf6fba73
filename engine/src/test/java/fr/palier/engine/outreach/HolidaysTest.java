package fr.palier.engine.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    /** As the almanacs give it; 1954 and 1981 are the years in which simpler rules fail. */
    @ParameterizedTest
    @CsvSource({"1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2020-04-12", "2026-04-05", "2038-04-25"})
    void knowsEaster(LocalDate easter) {
        assertEquals(easter, Holidays.easter(easter.getYear()));
    }

    @Test
    void knowsTheElevenOf2020() {
        assertEquals(
                Set.of(
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 4, 13),
                        LocalDate.of(2020, 5, 1),
                        LocalDate.of(2020, 5, 8),
                        LocalDate.of(2020, 5, 21),
                        LocalDate.of(2020, 6, 1),
                        LocalDate.of(2020, 7, 14),
                        LocalDate.of(2020, 8, 15),
                        LocalDate.of(2020, 11, 1),
                        LocalDate.of(2020, 11, 11),
                        LocalDate.of(2020, 12, 25)),
                Holidays.of(2020));
    }

    @Property
    void putsEasterOnASundayOfItsSeason(@ForAll @IntRange(min = 1900, max = 2400) int year) {
        LocalDate easter = Holidays.easter(year);
        assertEquals(DayOfWeek.SUNDAY, easter.getDayOfWeek());
        assertFalse(easter.isBefore(LocalDate.of(year, 3, 22)));
        assertFalse(easter.isAfter(LocalDate.of(year, 4, 25)));
    }
}
