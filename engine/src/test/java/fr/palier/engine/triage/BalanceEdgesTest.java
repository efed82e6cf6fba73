package fr.palier.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.Columns;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.NullMarked;

/** Thresholds that are computed once, or from their other end, held to what they stand for. */
@NullMarked
class BalanceEdgesTest {
    private static final int ABOUT_TWO_YEARS = 700;

    @Property
    void theLeastBalanceOfSomeMonthsIsTheFirstThatReachesThem(
            @ForAll @LongRange(min = 1, max = 1_000_000) long hundredths,
            @ForAll @LongRange(min = 0, max = 500_000) long rent,
            @ForAll @LongRange(min = 0, max = 600_000) long benefit) {
        long least = MonthsOwed.leastBalance(hundredths, rent, benefit);
        if (rent == 0) {
            assertEquals(Columns.EMPTY, least);
            return;
        }
        assertTrue(MonthsOwed.of(least, rent, benefit) >= hundredths);
        assertTrue(MonthsOwed.of(least - 1, rent, benefit) < hundredths);
    }

    @Property
    void anAmountOfMonthsBeyondAllBalancesHasNoLeast(@ForAll @LongRange(min = 1, max = 500_000) long rent) {
        assertEquals(Columns.EMPTY, MonthsOwed.leastBalance(Long.MAX_VALUE / rent, rent, 0));
    }

    @Property
    void whoStartedByTheDayIsSixMonthsOldAndNobodyElse(
            @ForAll @IntRange(min = 0, max = 60_000) int day, @ForAll @IntRange(max = ABOUT_TWO_YEARS) int before) {
        LocalDate asOf = LocalDate.ofEpochDay(day);
        LocalDate start = asOf.minusDays(before);
        assertEquals(!start.plusMonths(6).isAfter(asOf), start.toEpochDay() <= SignalKernel.grownUp(asOf));
    }
}
