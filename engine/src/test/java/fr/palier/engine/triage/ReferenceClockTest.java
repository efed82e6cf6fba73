package fr.palier.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.triage.ReferenceTriage.Tenancy;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The legal clocks, worked out by hand: the rule of 2019 to 2026, that of 2027, and the days between them. */
@NullMarked
class ReferenceClockTest extends ReferenceExamples {

    /** Rent 430, charges 90, benefit 200: unpaid from 640.00 on. */
    private final Tenancy tenancy = tenancy("520.00", "200.00");

    @ParameterizedTest
    @CsvSource({
        "520.00, 200.00, 639.99, 640.00",
        "520.00, 0.00, 1039.99, 1040.00",
        "300.01, 300.00, 0.01, 0.02",
        "300.00, 300.00, 599.99, 600.00",
        "300.00, 300.01, 599.99, 600.00"
    })
    void startsAtTwiceTheShareUntil2026(String rent, String benefit, String below, String reached) {
        Tenancy let = tenancy(rent, benefit);
        assertSince(null, signals(let, "2026-12-31", "2026-12-01 adjustment " + below));
        assertSince("2026-12-01", signals(let, "2026-12-31", "2026-12-01 adjustment " + reached));
    }

    @ParameterizedTest
    @CsvSource({"0.00", "200.00"})
    void startsWithTheFirstCentWhereThereIsNoRent(String benefit) {
        Tenancy free = tenancy("0.00", benefit);
        assertSince("2020-01-06", signals(free, "2020-01-06", "2020-01-06 charge 0.01"));
        assertSince(null, signals(free, "2020-01-06", "2020-01-06 charge 5.00", "2020-01-06 payment 5.00"));
        assertSince(null, signals(free, "2020-01-06", "2020-01-06 payment 5.00"));
    }

    @Test
    void startsOnTheDayTheThresholdIsReached() {
        String[] lines = {"2020-01-06 charge 639.99", "2020-01-20 adjustment 0.01"};
        assertSince(null, signals(tenancy, "2020-01-19", lines));
        assertSince("2020-01-20", signals(tenancy, "2020-01-20", lines));
        assertEquals(day("2020-03-20"), signals(tenancy, "2020-01-20", lines).notifyCafBy());
    }

    @Test
    void neverGoesToTheCafWithoutABenefit() {
        ReferenceSignals signals = signals(tenancy("520.00", "0.00"), "2020-01-06", "2020-01-06 charge 2000.00");
        assertSince("2020-01-06", signals);
        assertEquals(Optional.empty(), signals.notifyCafBy());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2027-02-28",
        "2023-12-31, 2024-02-29",
        "2020-06-30, 2020-08-30",
        "2020-12-30, 2021-02-28",
        "2020-02-29, 2020-04-29"
    })
    void givesTwoMonthsClampedToTheMonthsEnd(String since, String notify) {
        ReferenceSignals signals = signals(tenancy, since, since + " charge 640.00");
        assertEquals(day(notify), signals.notifyCafBy());
    }

    @Test
    void startsAbove450EurosFrom2027() {
        assertSince(null, signals(tenancy, "2027-02-01", "2027-01-05 charge 450.00"));
        assertSince("2027-01-05", signals(tenancy, "2027-02-01", "2027-01-05 charge 450.01"));
    }

    @Test
    void startsThreeMonthsAfterTheFirstDefaultWhateverTheAmountFrom2027() {
        assertSince(null, signals(tenancy, "2027-04-04", "2027-01-05 charge 1.00"));
        ReferenceSignals signals = signals(tenancy, "2027-07-01", "2027-01-05 charge 1.00");
        assertSince("2027-04-05", signals);
        assertEquals(day("2027-06-05"), signals.notifyCafBy());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, 2027-02-28", "2027-11-30, 2028-02-29", "2027-03-31, 2027-06-30"})
    void clampsTheThreeMonthsToTheMonthsEnd(String first, String since) {
        String before = LocalDate.parse(since).minusDays(1).toString();
        assertSince(null, signals(tenancy, before, first + " charge 1.00"));
        assertSince(since, signals(tenancy, since, first + " charge 1.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-20, 600.00, 2027-01-01",
        "2026-12-20, 450.00, 2027-03-20",
        "2026-10-01, 1.00, 2027-01-01",
        "2026-10-02, 1.00, 2027-01-02",
        "2019-01-01, 0.01, 2027-01-01",
        "2026-12-31, 640.00, 2026-12-31"
    })
    void appliesToEachDayItsOwnRule(String first, String owed, String since) {
        assertSince(since, signals(tenancy, "2027-07-01", first + " adjustment " + owed));
    }

    @Test
    void keepsInto2027AClockStartedUnderTheFormerRule() {
        ReferenceSignals signals = signals(tenancy("100.00", "0.00"), "2027-01-15", "2026-12-01 charge 200.00");
        assertSince("2026-12-01", signals);
    }

    @Test
    void keepsTheClockWhilePartOfTheDebtRemains() {
        ReferenceSignals signals =
                signals(tenancy, "2020-03-10", "2020-01-06 charge 700.00", "2020-02-01 payment 699.99");
        assertSince("2020-01-06", signals);
    }

    @ParameterizedTest
    @CsvSource({"699.99, 2020-01-06", "700.00, 2020-02-15", "700.01, 2020-02-16"})
    void resetsOnSettlementInFullOnly(String paid, String since) {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-03-10",
                "2020-01-06 charge 700.00",
                "2020-02-01 payment " + paid,
                "2020-02-15 charge 640.00",
                "2020-02-16 charge 1.00");
        assertSince(since, signals);
    }

    @Test
    void resetsTheThreeMonthsOnSettlementInFull() {
        String[] lines = {"2027-01-05 charge 1.00", "2027-03-01 payment 1.00", "2027-03-02 charge 1.00"};
        assertSince(null, signals(tenancy, "2027-06-01", lines));
        assertSince("2027-06-02", signals(tenancy, "2027-06-02", lines));
    }

    @Test
    void judgesTheEndOfTheDayOnly() {
        assertSince(null, signals(tenancy, "2020-03-10", "2020-01-06 charge 700.00", "2020-01-06 payment 100.00"));
        ReferenceSignals neverSettled = signals(
                tenancy,
                "2020-03-10",
                "2020-01-06 charge 700.00",
                "2020-02-01 payment 700.00",
                "2020-02-01 charge 520.00");
        assertSince("2020-01-06", neverSettled);
    }

    @Test
    void stopsWhenNothingIsOwed() {
        assertSince(null, signals(tenancy, "2020-02-01", "2020-01-06 charge 700.00", "2020-02-01 payment 700.00"));
    }

    @Test
    void startsAgainOnTheDayOfTheRejectionThoughTheOldestDueReopens() {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-03-10",
                "2020-01-06 charge 700.00",
                "2020-02-01 payment 700.00",
                "2020-02-10 rejection 700.00");
        assertSince("2020-02-10", signals);
        assertEquals(day("2020-01-06"), signals.oldestUnpaid());
    }

    private static void assertSince(@Nullable String expected, ReferenceSignals signals) {
        assertEquals(Optional.ofNullable(expected).map(LocalDate::parse), signals.unpaidSince());
    }
}
