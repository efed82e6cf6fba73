package fr.palier.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.Columns;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.triage.LedgerArbitraries.Situation;
import fr.palier.engine.triage.ReferenceTriage.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.NullMarked;

/** What every implementation of the signals must satisfy whatever the ledger; a subclass names the implementation. */
@NullMarked
abstract class SignalProperties {

    static final int TRIES = 400;

    abstract SignalsUnderTest subject();

    @Provide
    Arbitrary<Situation> situations() {
        return LedgerArbitraries.situations();
    }

    @Property(tries = TRIES)
    void bucketsAddUpToWhatIsOwed(@ForAll("situations") Situation situation) {
        ReferenceSignals signals = signals(situation);
        assertEquals(Math.max(signals.balance(), 0), buckets(signals).stream().reduce(0L, Long::sum));
        assertTrue(buckets(signals).stream().allMatch(due -> due >= 0), signals::toString);
    }

    @Property(tries = TRIES)
    void theDebtIsTheNewestDebitsThatSumToIt(@ForAll("situations") Situation situation) {
        ReferenceAccount account = ReferenceAccount.atEndOf(situation.asOf(), situation.lines());
        Optional<LocalDate> oldest = Optional.empty();
        long left = account.balance();
        for (ReferenceAccount.Debit debit : account.debits().reversed()) {
            if (left > 0) {
                oldest = Optional.of(debit.date());
                left -= debit.cents();
            }
        }
        Assume.that(left <= 0);
        assertEquals(oldest, signals(situation).oldestUnpaid());
    }

    @Property(tries = TRIES)
    void theOldestUnpaidStandsInTheOldestBucketInUse(@ForAll("situations") Situation situation) {
        ReferenceSignals signals = signals(situation);
        assertEquals(signals.balance() > 0, signals.oldestUnpaid().isPresent());
        signals.oldestUnpaid().ifPresent(oldest -> {
            long days = situation.asOf().toEpochDay() - oldest.toEpochDay();
            int bucket = days <= 30 ? 0 : days <= 60 ? 1 : days <= 90 ? 2 : 3;
            assertTrue(buckets(signals).get(bucket) > 0, signals::toString);
            assertTrue(buckets(signals).subList(bucket + 1, 4).stream().allMatch(due -> due == 0), signals::toString);
        });
    }

    @Property(tries = TRIES)
    void theOrderOfLinesIsIrrelevant(@ForAll("situations") Situation situation, @ForAll long seed) {
        List<Line> shuffled = new ArrayList<>(situation.lines());
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(signals(situation), signals(situation, shuffled));
    }

    @Property(tries = TRIES)
    void splittingALineInTwoChangesNothing(
            @ForAll("situations") Situation situation, @ForAll long at, @ForAll long cut) {
        Assume.that(!situation.lines().isEmpty());
        int index = Math.floorMod(at, situation.lines().size());
        Line line = situation.lines().get(index);
        Assume.that(Math.abs(line.cents()) > 1);
        long part = Long.signum(line.cents()) * (1 + Math.floorMod(cut, Math.abs(line.cents()) - 1));
        List<Line> split = new ArrayList<>(situation.lines());
        split.set(index, new Line(line.date(), line.kind(), part));
        split.add(new Line(line.date(), line.kind(), line.cents() - part));
        assertEquals(signals(situation), signals(situation, split));
    }

    @Property(tries = TRIES)
    void entriesAfterTheDayChangeNothing(@ForAll("situations") Situation situation) {
        List<Line> known = situation.lines().stream()
                .filter(line -> !line.date().isAfter(situation.asOf()))
                .toList();
        assertEquals(signals(situation, known), signals(situation));
    }

    @Property(tries = TRIES)
    void aCreditNeverRaisesABucket(
            @ForAll("situations") Situation situation,
            @ForAll @IntRange(max = 900) int daysBack,
            @ForAll @LongRange(min = 1, max = 5_000_00) long cents) {
        List<Long> before = buckets(signals(situation));
        LocalDate date = situation.asOf().minusDays(daysBack);
        for (Kind kind : List.of(Kind.PAYMENT, Kind.BENEFIT, Kind.AID, Kind.WRITEOFF, Kind.ADJUSTMENT)) {
            Line credit = new Line(date, kind, kind == Kind.ADJUSTMENT ? -cents : cents);
            List<Long> after = buckets(signals(situation, with(situation, credit)));
            for (int i = 0; i < 4; i++) {
                assertTrue(after.get(i) <= before.get(i), before + " then " + after + " with " + credit);
            }
        }
    }

    @Property(tries = TRIES)
    void settlingInFullClosesEverything(@ForAll("situations") Situation situation) {
        long owed = signals(situation).balance();
        Assume.that(owed > 0);
        ReferenceSignals settled = signals(situation, with(situation, new Line(situation.asOf(), Kind.WRITEOFF, owed)));
        assertEquals(List.of(0L, 0L, 0L, 0L), buckets(settled));
        assertEquals(Optional.empty(), settled.oldestUnpaid());
        assertEquals(Optional.empty(), settled.unpaidSince());
        assertEquals(Optional.empty(), settled.notifyCafBy());
    }

    @Property(tries = TRIES)
    void onlyARentGivesMonthsOwed(@ForAll("situations") Situation situation) {
        assertEquals(
                situation.tenancy().rent() > 0, signals(situation).monthsOwed().isPresent());
    }

    @Property(tries = TRIES)
    void theClockIsTheSameSeenFromTheDayItStarted(@ForAll("situations") Situation situation) {
        Optional<LocalDate> since = signals(situation).unpaidSince();
        Assume.that(since.isPresent());
        LocalDate start = since.orElseThrow();
        assertEquals(since, signals(situation, start).unpaidSince());
        assertEquals(Optional.empty(), signals(situation, start.minusDays(1)).unpaidSince());
    }

    @Property(tries = TRIES)
    void theClockMovesOnlyOnceNothingIsOwed(@ForAll("situations") Situation situation) {
        Optional<LocalDate> since = signals(situation).unpaidSince();
        ReferenceSignals nextDay = signals(situation, situation.asOf().plusDays(1));
        Assume.that(since.isPresent() && nextDay.balance() > 0);
        assertEquals(since, nextDay.unpaidSince());
    }

    @Property(tries = TRIES)
    void theReportIsDueTwoMonthsOnWhereThereIsABenefit(@ForAll("situations") Situation situation) {
        ReferenceSignals signals = signals(situation);
        Optional<LocalDate> due = signals.unpaidSince()
                .filter(since -> situation.tenancy().benefit() > 0)
                .map(since -> since.plusMonths(2));
        assertEquals(due, signals.notifyCafBy());
    }

    private ReferenceSignals signals(Situation situation) {
        return signals(situation, situation.lines());
    }

    private ReferenceSignals signals(Situation situation, List<Line> lines) {
        return subject().signals(situation.tenancy(), lines, situation.asOf());
    }

    private ReferenceSignals signals(Situation situation, LocalDate asOf) {
        return subject().signals(situation.tenancy(), situation.lines(), asOf);
    }

    private static List<Line> with(Situation situation, Line line) {
        List<Line> lines = new ArrayList<>(situation.lines());
        lines.add(line);
        return lines;
    }

    private static List<Long> buckets(ReferenceSignals signals) {
        return List.of(signals.due0to30(), signals.due31to60(), signals.due61to90(), signals.dueOver90());
    }

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
