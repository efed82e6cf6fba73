package fr.palier.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.triage.ReferenceTriage.Tenancy;
import java.util.OptionalInt;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streak, regularity, trend, new fragility and benefit breaks, worked out by hand. */
@NullMarked
class ReferenceMonthsTest extends ReferenceExamples {

    private final Tenancy tenancy = tenancy("520.00", "200.00");

    @ParameterizedTest
    @CsvSource({"2020-04-01, 2020-04-29, 0", "2020-04-01, 2020-04-30, 1", "2020-02-29, 2020-02-29, 1"})
    void countsTheCurrentMonthOnItsLastDayOnly(String charged, String asOf, int streak) {
        assertEquals(streak, signals(tenancy, asOf, charged + " charge 100.00").missedStreak());
    }

    @Test
    void countsNoFebruary28thAsAMonthEndInALeapYear() {
        assertEquals(
                0, signals(tenancy, "2020-02-28", "2020-02-01 charge 100.00").missedStreak());
        assertEquals(
                1, signals(tenancy, "2019-02-28", "2019-02-01 charge 100.00").missedStreak());
    }

    @Test
    void readsTwelveMonthsAndNoMore() {
        String charge = "2019-04-30 charge 100.00";
        assertEquals(OptionalInt.of(0), signals(tenancy, "2020-04-29", charge).regularity());
        assertEquals(OptionalInt.empty(), signals(tenancy, "2020-04-30", charge).regularity());
    }

    @ParameterizedTest
    @CsvSource({
        "payment 159.99, 1",
        "payment 160.00, 0",
        "aid 160.00, 0",
        "writeoff 320.00, 1",
        "adjustment -320.00, 1",
        "benefit 320.00, 0"
    })
    void missesAMonthPaidByLessThanHalf(String paid, int streak) {
        ReferenceSignals signals = signals(
                tenancy, "2020-03-31", "2020-03-01 charge 520.00", "2020-03-05 benefit 200.00", "2020-03-31 " + paid);
        assertEquals(streak, signals.missedStreak());
    }

    @Test
    void takesARejectionOffWhatItsOwnMonthPaid() {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-03-31",
                "2020-02-01 charge 100.00",
                "2020-02-20 payment 100.00",
                "2020-03-01 charge 100.00",
                "2020-03-02 rejection 100.00",
                "2020-03-20 payment 149.99");
        assertEquals(1, signals.missedStreak());
        assertEquals(OptionalInt.of(50), signals.regularity());
    }

    @Test
    void endsTheStreakAtAMonthWithNothingToPay() {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-03-31",
                "2019-12-01 charge 100.00",
                "2020-01-01 charge 100.00",
                "2020-01-05 benefit 100.00",
                "2020-02-01 charge 100.00",
                "2020-03-01 charge 100.00");
        assertEquals(2, signals.missedStreak());
    }

    @ParameterizedTest
    @CsvSource({"200.00, 100.00", "200.00, 200.00", "200.00, 260.00"})
    void missesNoMonthWithNothingToPayThoughAPaymentCameBack(String charge, String benefit) {
        boolean somethingToPay = cents(charge) > cents(benefit);
        ReferenceSignals signals = signals(
                tenancy,
                "2020-03-31",
                "2020-03-01 charge " + charge,
                "2020-03-05 benefit " + benefit,
                "2020-03-06 rejection 90.00");
        assertEquals(somethingToPay ? 1 : 0, signals.missedStreak());
        assertEquals(somethingToPay ? OptionalInt.of(0) : OptionalInt.empty(), signals.regularity());
    }

    @Test
    void countsAnAdjustmentAsNothingToPay() {
        ReferenceSignals signals = signals(tenancy, "2020-03-31", "2020-03-01 adjustment 100.00");
        assertEquals(0, signals.missedStreak());
        assertEquals(OptionalInt.empty(), signals.regularity());
    }

    @ParameterizedTest
    @CsvSource({"287.99, 33", "288.00, 66"})
    void countsAMonthPaidByNineTenthsAsRegular(String paid, int percent) {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-03-31",
                "2020-01-01 charge 320.00",
                "2020-01-31 payment 320.00",
                "2020-02-01 charge 320.00",
                "2020-03-01 charge 520.00",
                "2020-03-05 benefit 200.00",
                "2020-03-06 payment " + paid);
        assertEquals(OptionalInt.of(percent), signals.regularity());
    }

    @ParameterizedTest
    @CsvSource({"0.06, 0", "-0.06, 0", "0.07, 1", "-0.07, -1", "0.13, 1", "-0.13, -1"})
    void truncatesTheTrendTowardsZero(String last, long trend) {
        assertEquals(
                trend,
                signals(tenancy, "2020-03-31", "2020-03-31 adjustment " + last).trend());
    }

    @Test
    void followsTheLastSixMonthEnds() {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-04-29",
                "2019-09-30 charge 900.00",
                "2019-10-31 charge 100.00",
                "2019-11-30 charge 100.00",
                "2019-12-31 charge 100.00",
                "2020-01-31 charge 100.00",
                "2020-02-29 charge 100.00",
                "2020-03-31 charge 100.00",
                "2020-04-01 charge 700.00");
        assertEquals(100_00, signals.trend());
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, 52.00, true", "2019-12-31, 52.01, false", "2020-01-01, 520.00, true"})
    void callsFragileWhoOwedATenthAtMostAtTheNineOldestMonthEnds(String date, String owed, boolean fragile) {
        assertEquals(
                fragile,
                signals(tenancy, "2020-03-31", date + " adjustment " + owed).newlyFragile());
    }

    @Test
    void looksBackNoFurtherThanTheNineOldestMonthEnds() {
        String[] lines = {"2019-03-31 charge 500.00", "2019-04-30 payment 500.00", "2020-03-31 charge 1.00"};
        assertTrue(signals(tenancy, "2020-03-31", lines).newlyFragile());
        lines[1] = "2019-05-01 payment 500.00";
        assertFalse(signals(tenancy, "2020-03-31", lines).newlyFragile());
    }

    @Test
    void callsNobodyFragileWhoOwesNothing() {
        assertFalse(signals(tenancy, "2020-03-31", "2020-03-01 charge 9.00", "2020-03-31 payment 9.00")
                .newlyFragile());
    }

    @ParameterizedTest
    @CsvSource({
        "2019-09-30, 2020-03-31, true",
        "2019-09-30, 2020-03-30, true",
        "2019-09-30, 2020-03-29, false",
        "2019-10-01, 2020-03-31, false",
        "2019-08-31, 2020-02-29, true",
        "2019-08-31, 2020-02-28, false",
        "2020-04-01, 2020-03-31, false"
    })
    void callsNobodyFragileInTheFirstSixMonths(String start, String asOf, boolean fragile) {
        Tenancy recent = tenancy("520.00", "200.00", start);
        assertEquals(fragile, signals(recent, asOf, "2020-02-01 charge 9.00").newlyFragile());
    }

    @ParameterizedTest
    @CsvSource({
        "2019-09-01, 2020-03-31, true",
        "2019-08-31, 2020-03-31, false",
        "2019-11-30, 2020-03-31, false",
        "2020-03-01, 2020-03-31, false",
        "2020-04-01, 2020-04-29, false",
        "2019-09-30, 2020-04-29, true",
        "2019-09-30, 2020-04-30, false"
    })
    void seesABenefitReceivedInThreeOfSixMonthsStop(String third, String asOf, boolean broken) {
        ReferenceSignals signals = signals(
                tenancy, asOf, third + " benefit 200.00", "2019-11-05 benefit 200.00", "2020-02-29 benefit 200.00");
        assertEquals(broken, signals.benefitBreak());
    }

    @Test
    void seesABreakWhereTheBenefitOfTheCurrentMonthIsNotYetInTheSeries() {
        String[] lines = {
            "2019-12-05 benefit 200.00",
            "2020-01-05 benefit 200.00",
            "2020-02-05 benefit 200.00",
            "2020-04-05 benefit 200.00"
        };
        assertTrue(signals(tenancy, "2020-04-29", lines).benefitBreak());
        assertFalse(signals(tenancy, "2020-04-30", lines).benefitBreak());
    }
}
