package fr.palier.engine.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.law.Arrears.Present;
import fr.palier.engine.law.Deadline.Nature;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.NullMarked;

/** What holds of the calendar on whichever days things happen, on both sides of 2027-01-01. */
@NullMarked
class LegalCalendarProperties {
    private static final LegalCalendar LAW = LegalCalendar.shipped();
    private static final LocalDate FIRST = LocalDate.of(2019, 9, 1);
    private static final int DAYS = 5_000;
    private static final int STEPS = 18;

    private static Arrears arrears(LocalDate since, Map<LegalStep, LocalDate> steps) {
        return new Arrears(
                LocalDate.of(2015, 6, 1),
                Aid.TO_LANDLORD,
                Optional.of(since.minusMonths(2)),
                Optional.of(since),
                Optional.of(new Present(since.minusMonths(2), Optional.of(since))),
                steps,
                0);
    }

    private static Optional<Deadline> find(Arrears arrears, LocalDate today, String code) {
        return LAW.of(arrears, today).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    private static LocalDate report(LocalDate since) {
        return find(arrears(since, Map.of()), since, "caf-report").orElseThrow().day();
    }

    @Property(tries = 500)
    void isNeverLaterThanTheLaw(@ForAll @IntRange(max = DAYS) int at) {
        LocalDate since = FIRST.plusDays(at);
        LocalDate by = report(since);
        assertTrue(by.isAfter(since));
        assertFalse(by.isAfter(since.plusMonths(2)));
        assertFalse(by.isBefore(since.plusDays(59)));
    }

    @Property(tries = 500)
    void isNotSoonerForWhatHappensLater(@ForAll @IntRange(max = DAYS) int at, @ForAll @IntRange(max = 40) int later) {
        LocalDate since = FIRST.plusDays(at);
        assertFalse(report(since.plusDays(later)).isBefore(report(since)));
    }

    /** From one day to the next, over the border too, a day never jumps by more than the length of a month. */
    @Property(tries = 500)
    void meetsAtTheBorder(@ForAll @IntRange(max = 60) int at) {
        LocalDate since = LocalDate.of(2026, 12, 1).plusDays(at);
        LocalDate next = report(since.plusDays(1));
        assertTrue(next.minusDays(4).isBefore(report(since)) || next.equals(report(since)));
    }

    /** Whatever was done: a duty is warned of in time, and in practice it is done before its day and on a working day. */
    @Property(tries = 1000)
    void warnsBeforeAndActsOnWorkingDays(
            @ForAll @IntRange(max = DAYS) int at,
            @ForAll @IntRange(max = (1 << STEPS) - 1) int which,
            @ForAll @IntRange(max = 400) int apart) {
        LocalDate since = FIRST.plusDays(at);
        for (Deadline one : LAW.of(arrears(since, steps(since, which, apart)), since.plusDays(apart))) {
            assertFalse(one.warnOn().isAfter(one.day()), one::toString);
            assertTrue(
                    WorkingDays.isWorking(one.inPractice())
                            || one.nature() == Nature.ANSWER && one.inPractice().equals(one.day()),
                    one::toString);
            boolean presses = one.nature() == Nature.COERCIVE;
            assertFalse(
                    presses
                            ? one.inPractice().isBefore(one.day())
                            : one.inPractice().isAfter(one.day()),
                    one::toString);
        }
    }

    /** The steps of a set, one day behind the other. */
    private static Map<LegalStep, LocalDate> steps(LocalDate since, int which, int apart) {
        Map<LegalStep, LocalDate> steps = new EnumMap<>(LegalStep.class);
        for (LegalStep step : LegalStep.values()) {
            if ((which >> step.ordinal() & 1) == 1) {
                steps.put(step, since.plusDays((long) step.ordinal() * apart / STEPS));
            }
        }
        return steps;
    }

    /** No household is pressed sooner than the law allows. */
    @Property(tries = 1000)
    void neverPressesTooSoon(
            @ForAll @IntRange(max = DAYS) int at,
            @ForAll @IntRange(max = 90) int served,
            @ForAll @IntRange(max = 200) int seized) {
        LocalDate since = FIRST.plusDays(at);
        LocalDate notice = since.plusDays(served);
        LocalDate ccapex = since.plusDays(seized);
        Arrears one = arrears(since, Map.of(LegalStep.NOTICE_SERVED, notice, LegalStep.CCAPEX_SEIZED, ccapex));
        LocalDate summons = find(one, ccapex, "summons").orElseThrow().day();
        assertFalse(summons.isBefore(ccapex.plusMonths(2)));
        assertTrue(summons.isAfter(notice.plusMonths(2)));
    }

    @Property(tries = 1000)
    void neverEvictsInATruce(@ForAll @IntRange(max = DAYS) int at, @ForAll @IntRange(max = 300) int later) {
        LocalDate leave = FIRST.plusDays(at);
        LocalDate today = leave.plusDays(later);
        LocalDate day = find(arrears(leave, Map.of(LegalStep.LEAVE_SERVED, leave)), today, "eviction")
                .orElseThrow()
                .day();
        assertTrue(Truces.winter().on(day, today).isEmpty());
        assertTrue(day.isAfter(leave.plusMonths(2)));
        assertTrue(day.getMonthValue() > 3 && day.getMonthValue() < 11, day::toString);
    }

    /** Half of a delay comes no later than the whole. */
    @Property(tries = 300)
    void halvesDelays(@ForAll @IntRange(max = DAYS) int at) {
        LocalDate told = FIRST.plusDays(at);
        Arrears whole = arrears(told, Map.of(LegalStep.CAF_TOLD, told, LegalStep.SENT_BACK, told));
        Arrears half = arrears(
                told, Map.of(LegalStep.CAF_TOLD, told, LegalStep.SENT_BACK, told, LegalStep.SMALL_FAILED, told));
        List<LocalDate> days = List.of(
                find(half, told, "plan").orElseThrow().day(),
                find(whole, told, "plan").orElseThrow().day());
        assertEquals(told.plusMonths(3), days.getFirst());
        assertEquals(told.plusMonths(6), days.getLast());
    }
}
