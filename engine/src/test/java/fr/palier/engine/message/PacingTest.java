package fr.palier.engine.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.message.Pacing.Hour;
import fr.palier.engine.outreach.SendingHours;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PacingTest {
    private static final LocalDateTime EASTER_EVE = LocalDateTime.of(2020, 4, 11, 18, 30);

    @Test
    void sendsNoMoreThanCanBeAnswered() {
        assertEquals(OptionalInt.of(120), Pacing.perHour(2, 6, 10));
        assertEquals(OptionalInt.of(1), Pacing.perHour(1, 1, 100));
        assertEquals(OptionalInt.empty(), Pacing.perHour(0, 6, 10));
    }

    @Test
    void waitsOverSundaysAndHolidays() {
        List<Hour> hours = new Pacing(OptionalInt.of(100), false).plan(EASTER_EVE, 250);
        assertEquals(
                List.of(
                        new Hour(EASTER_EVE, 100),
                        new Hour(LocalDateTime.of(2020, 4, 11, 19, 0), 100),
                        new Hour(LocalDateTime.of(2020, 4, 14, 8, 0), 50)),
                hours);
        assertEquals(Map.of(LocalDate.of(2020, 4, 11), 200, LocalDate.of(2020, 4, 14), 50), Pacing.byDay(hours));
    }

    @Test
    void doesNotWaitWhereSomebodyMayBeInDanger() {
        LocalDateTime night = LocalDateTime.of(2020, 4, 12, 3, 0);
        assertEquals(List.of(new Hour(night, 9)), new Pacing(OptionalInt.empty(), true).plan(night, 9));
        assertEquals(List.of(), new Pacing(OptionalInt.empty(), true).plan(night, 0));
    }

    @Property
    void losesNoneAndKeepsTheHours(
            @ForAll @IntRange(max = 5_000) int messages,
            @ForAll @IntRange(min = 1, max = 900) int perHour,
            @ForAll @IntRange(max = 100_000) int minutes) {
        List<Hour> hours = new Pacing(OptionalInt.of(perHour), false).plan(EASTER_EVE.plusMinutes(minutes), messages);
        assertEquals(messages, hours.stream().mapToInt(Hour::messages).sum());
        assertTrue(hours.stream().allMatch(hour -> hour.messages() <= perHour && SendingHours.areOpen(hour.from())));
        assertEquals(hours.size(), hours.stream().map(Hour::from).distinct().count(), "one entry for an hour");
    }
}
