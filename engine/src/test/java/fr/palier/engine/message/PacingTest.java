package fr.palier.engine.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.message.Pacing.Hour;
import fr.palier.engine.message.Pacing.Moment;
import fr.palier.engine.message.Pacing.Way;
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
                        // six shares of nine are left of this hour
                        new Hour(EASTER_EVE, EASTER_EVE.plusMinutes(30), 54),
                        new Hour(LocalDateTime.of(2020, 4, 11, 19, 0), LocalDateTime.of(2020, 4, 11, 20, 0), 100),
                        new Hour(LocalDateTime.of(2020, 4, 14, 8, 0), LocalDateTime.of(2020, 4, 14, 8, 55), 96)),
                hours);
        assertEquals(Map.of(LocalDate.of(2020, 4, 11), 154, LocalDate.of(2020, 4, 14), 96), Pacing.byDay(hours));
    }

    @Test
    void doesNotWaitWhereSomebodyMayBeInDanger() {
        LocalDateTime night = LocalDateTime.of(2020, 4, 12, 3, 0);
        assertEquals(List.of(new Hour(night, night, 9)), new Pacing(OptionalInt.empty(), true).plan(night, 9));
        assertEquals(List.of(), new Pacing(OptionalInt.empty(), true).plan(night, 0));
    }

    @Test
    void letsOtherSendsGoFirstAndKeepsTheCapOfEachDay() {
        LocalDateTime morning = LocalDateTime.of(2020, 4, 15, 9, 0);
        Pacing pacing = new Pacing(OptionalInt.of(60), false);
        assertEquals(
                List.of(
                        new Hour(morning.plusHours(1), morning.plusHours(2), 40),
                        new Hour(LocalDateTime.of(2020, 4, 16, 8, 0), LocalDateTime.of(2020, 4, 16, 9, 0), 60),
                        new Hour(LocalDateTime.of(2020, 4, 16, 9, 0), LocalDateTime.of(2020, 4, 16, 9, 20), 20)),
                pacing.plan(morning, List.of(new Way(120, 70, 110, 500)), new Moment(morning.plusMinutes(3), 10)));
        assertEquals(List.of(), pacing.plan(morning, List.of(new Way(5, 0, 0, 0)), new Moment(morning, 0)));
    }

    @Property
    void losesNoneAndKeepsTheHours(
            @ForAll @IntRange(max = 5_000) int messages,
            @ForAll @IntRange(min = 2, max = 900) int perHour,
            @ForAll @IntRange(max = 100_000) int minutes) {
        List<Hour> hours = new Pacing(OptionalInt.of(perHour), false).plan(EASTER_EVE.plusMinutes(minutes), messages);
        assertEquals(messages, hours.stream().mapToInt(Hour::messages).sum());
        assertTrue(hours.stream().allMatch(hour -> hour.messages() <= perHour && SendingHours.areOpen(hour.from())));
        assertEquals(hours.size(), hours.stream().map(Hour::from).distinct().count(), "one entry for an hour");
    }
}
