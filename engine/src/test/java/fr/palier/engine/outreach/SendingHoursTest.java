package fr.palier.engine.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingHoursTest {
    /** Easter Monday was 13 April 2020, the first of May a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2020-04-15T07:59:59, 2020-04-15T08:00",
        "2020-04-15T08:00, 2020-04-15T08:00",
        "2020-04-15T19:59:59, 2020-04-15T19:59:59",
        "2020-04-15T20:00, 2020-04-16T08:00",
        "2020-04-18T12:00, 2020-04-18T12:00",
        "2020-04-18T20:30, 2020-04-20T08:00",
        "2020-04-11T21:00, 2020-04-14T08:00",
        "2020-04-30T23:00, 2020-05-02T08:00",
    })
    void opens(LocalDateTime from, LocalDateTime opening) {
        assertEquals(opening, SendingHours.opening(from));
    }

    @Property
    void opensAtTheFirstMomentThatIsOpen(@ForAll @LongRange(min = 0, max = 3_000_000) long minutes) {
        LocalDateTime from = LocalDateTime.of(2019, 12, 1, 0, 0).plusMinutes(minutes);
        LocalDateTime opening = SendingHours.opening(from);
        assertTrue(SendingHours.areOpen(opening));
        assertFalse(opening.isBefore(from));
        if (opening.isAfter(from)) {
            assertFalse(SendingHours.areOpen(opening.minusSeconds(1)));
            assertFalse(SendingHours.areOpen(from));
        }
    }
}
