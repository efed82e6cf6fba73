package fr.palier.engine.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PostTest {
    private static final LocalDate TUESDAY = LocalDate.of(2020, 4, 14);

    @Test
    void takesThreeDaysOnWhichItGoesRound() {
        assertEquals(LocalDate.of(2020, 4, 17).atTime(12, 0), Post.arrives(TUESDAY));
        assertEquals(LocalDate.of(2020, 4, 21).atTime(12, 0), Post.arrives(LocalDate.of(2020, 4, 17)));
        assertEquals(LocalDate.of(2020, 4, 15).atTime(12, 0), Post.arrives(LocalDate.of(2020, 4, 10)));
    }

    @Property
    void postsOnTheLastDayInTimeAndADayLaterTooLate(
            @ForAll @IntRange(max = 2_000) int day, @ForAll @IntRange(max = 23) int hour) {
        var needed = TUESDAY.plusDays(day).atTime(LocalTime.of(hour, 0));
        LocalDate last = Post.lastDay(needed);
        assertFalse(Post.arrives(last).isAfter(needed));
        assertTrue(Post.arrives(last.plusDays(1)).isAfter(needed));
    }
}
