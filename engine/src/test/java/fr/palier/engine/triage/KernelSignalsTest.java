package fr.palier.engine.triage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.Columns;
import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.EntryLog;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.triage.LedgerArbitraries.Situation;
import fr.palier.engine.triage.ReferenceTriage.Household;
import fr.palier.engine.triage.ReferenceTriage.Line;
import fr.palier.engine.triage.ReferenceTriage.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kernel put to the properties and to the worked examples of the reference, and compared with it throughout. */
@NullMarked
class KernelSignalsTest extends SignalProperties {
    private static final UnpaidRent LAW = new UnpaidRent(LegalRules.arrears());

    @Override
    SignalsUnderTest subject() {
        return new KernelUnderTest();
    }

    @Property(tries = 3000)
    void agreesWithTheReference(@ForAll("situations") Situation situation) {
        assertEquals(
                ReferenceTriage.signals(situation.tenancy(), situation.lines(), situation.asOf()),
                new KernelUnderTest().signals(situation.tenancy(), situation.lines(), situation.asOf()));
    }

    private static Optional<Owing> owing(Situation situation) {
        EntryLog log = new EntryLog();
        for (Line line : situation.lines()) {
            log.add(0, Entry.of((int) line.date().toEpochDay(), line.kind(), line.cents()));
        }
        LedgerColumns ledger = LedgerColumns.gather(1, List.of(new LedgerColumns.Segment(0, log, 0, log.size())));
        return new Owing.Reader(ledger, LAW, situation.asOf())
                .of(0, situation.tenancy().rent(), situation.tenancy().benefit());
    }

    @Property(tries = 2000)
    void agreesWithTheReferenceOfTheSignals(@ForAll("situations") Situation situation) {
        ReferenceSignals signals = ReferenceTriage.signals(situation.tenancy(), situation.lines(), situation.asOf());
        Optional<Owing> owing = owing(situation);
        assertEquals(signals.balance() > 0, owing.isPresent());
        owing.ifPresent(one -> {
            assertEquals(signals.balance(), one.balance());
            assertEquals(signals.oldestUnpaid(), Optional.of(one.oldestUnpaid()));
            assertEquals(signals.unpaidSince(), one.unpaidSince());
        });
    }

    /** Asked day by day: what remains counts today, and has on every day since, none of which is before its oldest debit or its run. */
    @Property(tries = 10_000)
    void countsAsUnpaidWithoutABreak(@ForAll("situations") Situation situation) {
        owing(situation).ifPresent(one -> {
            int from =
                    (int) Math.max(one.oldestUnpaid().toEpochDay(), one.since().toEpochDay());
            int today = (int) situation.asOf().toEpochDay();
            int day = today;
            while (day >= from && counts(situation, from, day)) {
                day--;
            }
            assertEquals(
                    day == today ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day + 1)),
                    one.countedSince(),
                    one::toString);
        });
    }

    private static boolean counts(Situation situation, int from, int day) {
        long balance = balance(situation, LocalDate.ofEpochDay(day));
        long net = UnpaidRent.netRent(
                situation.tenancy().rent(), situation.tenancy().benefit());
        return balance > 0 && LAW.byAmount(balance, net, day, day) != UnpaidRent.NEVER
                || LAW.byAge(from, day) != UnpaidRent.NEVER;
    }

    /** On the day before it begins nothing is owed; from then on something is, every day. */
    @Property(tries = 2000)
    void beginsWhereNothingWasOwedTheDayBefore(@ForAll("situations") Situation situation) {
        owing(situation).ifPresent(one -> {
            assertTrue(balance(situation, one.since().minusDays(1)) <= 0, one::toString);
            for (Line line : situation.lines()) {
                boolean within =
                        !line.date().isBefore(one.since()) && !line.date().isAfter(situation.asOf());
                assertTrue(!within || balance(situation, line.date()) > 0, one::toString);
            }
            assertTrue(one.unpaidSince().filter(on -> on.isBefore(one.since())).isEmpty(), one::toString);
        });
    }

    private static long balance(Situation situation, LocalDate day) {
        return situation.lines().stream()
                .filter(line -> !line.date().isAfter(day))
                .mapToLong(line -> Entry.effect(Entry.of(0, line.kind(), line.cents())))
                .sum();
    }

    @Property(tries = 1000)
    void takesTheFactsAsTheyStandOnTheDay(@ForAll("situations") Situation situation) {
        Tenancy let = situation.tenancy();
        LocalDate day = situation.asOf();
        Household household = let.household();
        Signals signals = new Crowd(day, List.of(let), List.of(situation.lines()))
                .triage(1)
                .signals();
        LocalDate end = let.end();
        LocalDate hold = household.heldUntil();
        LocalDate contact = household.lastContact();
        assertEquals(!let.start().isAfter(day) ? 1 : 0, signals.get(Signal.BEGUN, 0));
        assertEquals(end != null && end.isBefore(day) ? 1 : 0, signals.get(Signal.ENDED, 0));
        assertEquals(hold != null && !day.isAfter(hold) ? 1 : 0, signals.get(Signal.HELD, 0));
        assertEquals(
                contact == null ? Columns.EMPTY : day.toEpochDay() - contact.toEpochDay(),
                signals.get(Signal.DAYS_SINCE_CONTACT, 0));
        Integer birth = household.birthYear();
        assertEquals(birth == null ? Columns.EMPTY : day.getYear() - birth, signals.get(Signal.AGE, 0));
        assertEquals(household.plan().ordinal(), signals.get(Signal.PLAN, 0));
        assertEquals(let.rent(), signals.get(Signal.RENT, 0));
        assertEquals(let.benefit(), signals.get(Signal.BENEFIT, 0));
    }

    /** What is not known may be known on the day itself only; a contact to come has not been made. */
    @ParameterizedTest
    @CsvSource({"2020-04-14, 1", "2020-04-15, 0", "2020-04-16,", ","})
    void countsNoContactToCome(@Nullable LocalDate contact, @Nullable Long days) {
        Household household = new Household(null, null, null, contact, null, ReferenceTriage.Plan.NONE);
        Tenancy let = new Tenancy("L", "T", 1, 0, LocalDate.of(2015, 1, 1), null, household);
        Signals signals = new Crowd(LocalDate.of(2020, 4, 15), List.of(let), List.of(List.of()))
                .triage(1)
                .signals();
        assertEquals(days == null ? Columns.EMPTY : days, signals.get(Signal.DAYS_SINCE_CONTACT, 0));
    }

    /** Around the size of a slice, and over several. */
    @ParameterizedTest
    @CsvSource({
        "1, 2020-04-15",
        "1023, 2020-04-30",
        "1024, 2027-02-28",
        "1025, 2027-04-05",
        "3000, 2026-12-31",
    })
    void agreesOnManyAtOnceWhateverTheThreads(int size, LocalDate asOf) {
        Crowd crowd = Crowd.random(asOf, size, size);
        Signals one = crowd.triage(1).signals();
        for (int tenancy = 0; tenancy < size; tenancy++) {
            List<Line> lines = crowd.ledgers().get(tenancy);
            assertEquals(
                    ReferenceTriage.signals(crowd.tenancies().get(tenancy), lines, asOf),
                    KernelUnderTest.of(one, tenancy));
        }
        for (int threads : new int[] {2, 5}) {
            assertArrayEquals(one.columns(), crowd.triage(threads).signals().columns());
        }
    }

    @Nested
    class Money extends ReferenceTriageTest {
        @Override
        SignalsUnderTest subject() {
            return new KernelUnderTest();
        }
    }

    @Nested
    class Series extends ReferenceMonthsTest {
        @Override
        SignalsUnderTest subject() {
            return new KernelUnderTest();
        }
    }

    @Nested
    class Clocks extends ReferenceClockTest {
        @Override
        SignalsUnderTest subject() {
            return new KernelUnderTest();
        }
    }

    /** The kernel, in the form in which the reference answers. */
    static final class KernelUnderTest implements SignalsUnderTest {

        @Override
        public ReferenceSignals signals(Tenancy tenancy, List<Line> lines, LocalDate asOf) {
            return of(
                    new Crowd(asOf, List.of(tenancy), List.of(lines)).triage(1).signals(), 0);
        }

        /** The signals of one tenancy. */
        static ReferenceSignals of(Signals signals, int tenancy) {
            Row row = new Row(signals, tenancy);
            return new ReferenceSignals(
                    row.number(Signal.BALANCE),
                    row.number(Signal.DUE_0_30),
                    row.number(Signal.DUE_31_60),
                    row.number(Signal.DUE_61_90),
                    row.number(Signal.DUE_OVER_90),
                    row.date(Signal.OLDEST_UNPAID),
                    row.isEmpty(Signal.MONTHS_OWED)
                            ? OptionalLong.empty()
                            : OptionalLong.of(row.number(Signal.MONTHS_OWED)),
                    (int) row.number(Signal.MISSED_STREAK),
                    row.isEmpty(Signal.REGULARITY)
                            ? OptionalInt.empty()
                            : OptionalInt.of((int) row.number(Signal.REGULARITY)),
                    row.number(Signal.TREND),
                    row.number(Signal.NEWLY_FRAGILE) == 1,
                    row.number(Signal.BENEFIT_BREAK) == 1,
                    row.number(Signal.RETURNED_DEBIT) == 1,
                    row.date(Signal.UNPAID_SINCE),
                    row.date(Signal.NOTIFY_CAF_BY));
        }

        private record Row(Signals signals, int tenancy) {
            long number(Signal signal) {
                return signals.get(signal, tenancy);
            }

            boolean isEmpty(Signal signal) {
                return number(signal) == Columns.EMPTY;
            }

            Optional<LocalDate> date(Signal signal) {
                return isEmpty(signal) ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number(signal)));
            }
        }
    }
}
