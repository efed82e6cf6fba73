package fr.palier.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.plan.RefusedTerms.Reason;
import fr.palier.engine.plan.Terms.Lump;
import fr.palier.engine.plan.Terms.Step;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 5, 5);

    private static List<String> told(Schedule schedule) {
        return schedule.instalments().stream()
                .map(one -> one.number() + " " + one.day() + " " + one.cents())
                .toList();
    }

    private static List<LocalDate> days(Schedule schedule) {
        return schedule.instalments().stream().map(Instalment::day).toList();
    }

    @Test
    void endsWithWhatIsLeft() {
        Schedule schedule = Schedule.of(Terms.monthly(612_40, FIRST, 250_00));
        assertEquals(List.of("1 2020-05-05 25000", "2 2020-06-05 25000", "3 2020-07-05 11240"), told(schedule));
        assertEquals(LocalDate.of(2020, 7, 5), schedule.end());
    }

    @Test
    void comesBackToThe31stAfterAShortMonth() {
        Schedule schedule = Schedule.of(Terms.monthly(5, LocalDate.of(2020, 1, 31), 1));
        assertEquals(
                List.of(
                        LocalDate.of(2020, 1, 31),
                        LocalDate.of(2020, 2, 29),
                        LocalDate.of(2020, 3, 31),
                        LocalDate.of(2020, 4, 30),
                        LocalDate.of(2020, 5, 31)),
                days(schedule));
    }

    @Test
    void keepsTheAgreedDayWhenTheFirstMonthHasNone() {
        Terms terms = new Terms(3, LocalDate.of(2021, 2, 28), Rhythm.MONTHLY, 31, 1, List.of(), List.of());
        assertEquals(
                List.of(LocalDate.of(2021, 2, 28), LocalDate.of(2021, 3, 31), LocalDate.of(2021, 4, 30)),
                days(Schedule.of(terms)));
    }

    @Test
    void countsWeeks() {
        for (Rhythm rhythm : List.of(Rhythm.WEEKLY, Rhythm.FORTNIGHTLY, Rhythm.FOUR_WEEKLY)) {
            Schedule schedule = Schedule.of(new Terms(3, FIRST, rhythm, 5, 1, List.of(), List.of()));
            int days = rhythm == Rhythm.WEEKLY ? 7 : rhythm == Rhythm.FORTNIGHTLY ? 14 : 28;
            assertEquals(List.of(FIRST, FIRST.plusDays(days), FIRST.plusDays(2L * days)), days(schedule));
        }
    }

    @Test
    void stepsUpAndTakesSinglePaymentsIn() {
        Terms terms = new Terms(
                500_00,
                FIRST,
                Rhythm.MONTHLY,
                5,
                50_00,
                List.of(new Step(3, 80_00)),
                List.of(new Lump(LocalDate.of(2020, 6, 20), 200_00)));
        assertEquals(
                List.of(
                        "1 2020-05-05 5000",
                        "2 2020-06-05 5000",
                        "3 2020-06-20 20000",
                        "4 2020-07-05 8000",
                        "5 2020-08-05 8000",
                        "6 2020-09-05 4000"),
                told(Schedule.of(terms)));
    }

    @Test
    void refusesTermsThatMakeNoPlan() {
        assertRefused(Reason.NO_DEBT, Terms.monthly(0, FIRST, 1));
        assertRefused(Reason.AMOUNT_NOT_POSITIVE, Terms.monthly(10, FIRST, 0));
        assertRefused(Reason.DAY_OF_MONTH, new Terms(10, FIRST, Rhythm.MONTHLY, 32, 1, List.of(), List.of()));
        assertRefused(Reason.STEPS_OUT_OF_ORDER, stepped(new Step(1, 1)));
        assertRefused(Reason.STEPS_OUT_OF_ORDER, stepped(new Step(3, 1), new Step(3, 2)));
        assertRefused(Reason.AMOUNT_NOT_POSITIVE, stepped(new Step(3, -1)));
        assertRefused(Reason.LUMPS_ABOVE_DEBT, lumped(new Lump(FIRST, 6), new Lump(FIRST, 5)));
        assertRefused(Reason.AMOUNT_NOT_POSITIVE, lumped(new Lump(FIRST, 0)));
        RefusedTerms many = assertRefused(Reason.TOO_MANY_INSTALMENTS, Terms.monthly(60_001, FIRST, 100));
        assertEquals(101, many.bound());
        assertEquals(
                600,
                Schedule.of(Terms.monthly(60_000, FIRST, 100)).instalments().size());
    }

    private static Terms stepped(Step... steps) {
        return new Terms(10, FIRST, Rhythm.MONTHLY, 5, 1, List.of(steps), List.of());
    }

    private static Terms lumped(Lump... lumps) {
        return new Terms(10, FIRST, Rhythm.MONTHLY, 5, 1, List.of(), List.of(lumps));
    }

    private static RefusedTerms assertRefused(Reason reason, Terms terms) {
        RefusedTerms refused = assertThrows(RefusedTerms.class, () -> Schedule.of(terms));
        assertEquals(reason, refused.reason());
        return refused;
    }

    @Test
    void putsOffWhatFallsInAPause() {
        Schedule schedule = Schedule.of(Terms.monthly(4, LocalDate.of(2020, 1, 31), 1));
        Schedule paused = schedule.paused(LocalDate.of(2020, 2, 10), LocalDate.of(2020, 4, 1));
        assertEquals(
                List.of(
                        LocalDate.of(2020, 1, 31),
                        LocalDate.of(2020, 4, 30),
                        LocalDate.of(2020, 5, 31),
                        LocalDate.of(2020, 6, 30)),
                days(paused));
        assertSame(schedule, schedule.paused(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 29)));
        assertSame(schedule, schedule.paused(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 3, 29)));
    }

    static Terms any(Random random) {
        long debt = 1 + random.nextInt(2_000_000);
        LocalDate first = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(800));
        List<Step> steps = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Step(2 + 3 * i + random.nextInt(3), 5_000 + random.nextInt(20_000)))
                .toList();
        List<Lump> lumps = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Lump(first.plusDays(random.nextInt(400)), 1 + random.nextInt((int) (debt / 3 + 1))))
                .filter(lump -> lump.cents() <= debt / 3)
                .toList();
        Rhythm rhythm = Rhythm.values()[random.nextInt(4)];
        return new Terms(debt, first, rhythm, 1 + random.nextInt(31), 4_000 + random.nextInt(50_000), steps, lumps);
    }

    @Property(tries = 10_000)
    void paysTheDebtToTheCentInOrder(@ForAll @LongRange(min = 1) long seed) {
        Terms terms = any(new Random(seed));
        Schedule schedule = Schedule.of(terms);
        assertEquals(terms.debt(), schedule.debt());
        LocalDate before = LocalDate.MIN;
        for (Instalment one : schedule.instalments()) {
            assertTrue(one.cents() > 0);
            assertFalse(one.day().isBefore(before));
            before = one.day();
        }
        long small = schedule.instalments().stream()
                .filter(one -> one.cents() < 4_000)
                .count();
        assertTrue(small <= 1L + terms.lumps().size(), "only the last instalment is smaller than agreed");
    }

    /** As many instalments as the debt holds amounts, and the last as many periods after the first. */
    @Property(tries = 10_000)
    void endsOnTheDayThatTheTermsSay(@ForAll @LongRange(min = 1) long seed) {
        Random random = new Random(seed);
        Terms some = any(random);
        Terms even = new Terms(
                some.debt(), some.first(), some.rhythm(), some.dayOfMonth(), some.amount(), List.of(), List.of());
        long periods = (even.debt() - 1) / even.amount();
        LocalDate end = switch (even.rhythm()) {
            case WEEKLY -> even.first().plusWeeks(periods);
            case FORTNIGHTLY -> even.first().plusWeeks(2 * periods);
            case FOUR_WEEKLY -> even.first().plusWeeks(4 * periods);
            case MONTHLY -> {
                YearMonth month = YearMonth.from(even.first()).plusMonths(periods);
                yield month.atDay(Math.min(even.dayOfMonth(), month.lengthOfMonth()));
            }
        };
        assertEquals(end, Schedule.of(even).end());
    }

    @Property(tries = 10_000)
    void losesNothingInAPause(@ForAll @LongRange(min = 1) long seed) {
        Random random = new Random(seed);
        Schedule schedule = Schedule.of(any(random));
        LocalDate from = schedule.instalments().getFirst().day().plusDays(random.nextInt(300) - 30L);
        LocalDate until = from.plusDays(1 + random.nextInt(200));
        Schedule paused = schedule.paused(from, until);
        assertEquals(schedule.debt(), paused.debt());
        assertEquals(schedule.instalments().size(), paused.instalments().size());
        boolean fell = schedule.instalments().stream()
                .anyMatch(one -> !one.day().isBefore(from) && one.day().isBefore(until));
        if (fell) {
            assertTrue(paused.instalments().stream()
                    .noneMatch(one -> !one.day().isBefore(from) && one.day().isBefore(until)));
        } else {
            assertSame(schedule, paused);
        }
    }
}
