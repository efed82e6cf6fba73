package fr.palier.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Cadence.Benefit;
import fr.palier.engine.plan.Obligation.Part;
import fr.palier.engine.plan.Standing.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Two rents of 450 €, of which 150 € are benefit, put off in May and June and paid from July on. */
class DeferralTest {
    private static final Deferral TWO = new Deferral(day(5, 1), 2, 300_00);
    private static final Promise PROMISE = new Promise(
            Schedule.of(Terms.monthly(600_00, day(7, 5), 100_00)),
            TWO,
            0,
            day(4, 16),
            5,
            0,
            new Cadence(5, 0, List.of(new Benefit(LocalDate.MIN, 150_00))));

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2020, month, day);
    }

    private static List<Posting> months(int from, int to, long paid) {
        List<Posting> lines = new ArrayList<>();
        for (int month = from; month <= to; month++) {
            lines.add(Posting.of(day(month, 1), Kind.CHARGE, 450_00));
            lines.add(Posting.of(day(month, 25), Kind.BENEFIT, 150_00));
            if (paid > 0) {
                lines.add(Posting.of(day(month, 5), Kind.PAYMENT, paid));
            }
        }
        return lines;
    }

    @Test
    void asksForNoRentThatIsPutOff() {
        Standing standing = Watch.of(PROMISE, months(5, 6, 0), day(6, 30));
        assertEquals(State.RUNNING, standing.state());
        assertEquals(
                0,
                standing.obligations().stream()
                        .filter(one -> one.part() == Part.RENT)
                        .count());
        assertEquals(600_00, standing.remaining());
    }

    @Test
    void asksForTheNextOne() {
        List<Posting> lines = months(5, 7, 0);
        Standing standing = Watch.of(PROMISE, lines, day(7, 15));
        assertEquals(300_00, standing.missing(Part.RENT));
        assertEquals(100_00, standing.missing(Part.PLAN));
        lines.add(Posting.of(day(7, 5), Kind.PAYMENT, 400_00));
        assertEquals(State.RUNNING, Watch.of(PROMISE, lines, day(7, 15)).state());
    }

    @Test
    void paysNoMoreThanWasPutOff() {
        List<Posting> lines = List.of(
                Posting.of(day(5, 1), Kind.CHARGE, 450_00),
                Posting.of(day(6, 1), Kind.CHARGE, 400_00),
                Posting.of(day(6, 25), Kind.BENEFIT, 300_00));
        assertEquals(600_00, Watch.of(PROMISE, lines, day(7, 1)).remaining(), "the second may still be corrected");
        assertEquals(550_00, Watch.of(PROMISE, lines, day(7, 2)).remaining());
        List<Posting> dearer = List.of(Posting.of(day(5, 1), Kind.CHARGE, 1_000_00));
        Standing standing = Watch.of(PROMISE, dearer, day(5, 20));
        assertEquals(250_00, standing.missing(Part.RENT), "850 less the 600 that are put off");
    }

    @Property(tries = 10_000)
    void losesNoCent(@ForAll @LongRange(min = 1) long seed) {
        Random random = new Random(seed);
        Deferral deferral =
                new Deferral(day(4, 1).plusDays(random.nextInt(60)), random.nextInt(4), random.nextInt(60_000));
        Schedule schedule = Schedule.of(Terms.monthly(
                deferral.total() + 1 + random.nextInt(50_000),
                day(5, 1).plusDays(random.nextInt(90)),
                5_000 + random.nextInt(9_000)));
        Promise promise = new Promise(schedule, deferral, 0, day(4, 1), 5, 0, Cadence.payingOn(random.nextInt(32)));
        long charged = 0;
        long received = 0;
        long covered = 0;
        List<Posting> lines = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            LocalDate day = day(4, 1).plusDays(random.nextInt(200));
            long cents = 1 + random.nextInt(60_000);
            boolean charge = random.nextBoolean();
            lines.add(Posting.of(day, charge ? Kind.CHARGE : Kind.PAYMENT, cents));
            charged += charge ? cents : 0;
            received += charge ? 0 : cents;
            covered += charge && deferral.covers(day) ? cents : 0;
        }
        Standing standing = Watch.of(promise, lines, day(12, 31));
        long putOff = Math.min(covered, deferral.total());
        long owed = charged - putOff + schedule.debt() - (deferral.total() - putOff);
        assertEquals(owed - received, rentsOpen(standing) + standing.remaining() - standing.ahead());
    }

    private static long rentsOpen(Standing standing) {
        return standing.obligations().stream()
                .filter(one -> one.part() == Part.RENT)
                .mapToLong(Obligation::missing)
                .sum();
    }

    @Property(tries = 10_000)
    void findsTheFirstDayBehindItsRents(@ForAll @LongRange(min = 1) long seed) {
        Random random = new Random(seed);
        Deferral deferral = new Deferral(day(1, 1).plusDays(random.nextInt(700)), random.nextInt(7), 300_00);
        LocalDate wanted = day(1, 1).plusDays(random.nextInt(400));
        LocalDate found = deferral.behind(wanted);
        int months = 0;
        while (deferral.dues() > 0 && wanted.plusMonths(months).isBefore(deferral.until())) {
            months++;
        }
        assertEquals(wanted.plusMonths(months), found);
    }

    @Test
    void isNoLessThanNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Deferral(day(5, 1), -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Deferral(day(5, 1), 1, -1));
    }

    /** While benefit is stopped the whole rent is put off: what comes of it late pays what it was missing, and not the plan. */
    @Test
    void putsTheWholeRentOffWhileBenefitIsStopped() {
        Promise stopped = new Promise(
                Schedule.of(Terms.monthly(900_00, day(7, 5), 150_00)),
                new Deferral(day(5, 1), 2, 450_00),
                0,
                300_00,
                day(4, 16),
                5,
                0,
                new Cadence(5, 0, List.of(new Benefit(LocalDate.MIN, 150_00))));
        List<Posting> lines = new ArrayList<>();
        lines.add(Posting.of(day(5, 1), Kind.CHARGE, 450_00));
        lines.add(Posting.of(day(6, 1), Kind.CHARGE, 450_00));
        assertEquals(900_00, Watch.of(stopped, lines, day(7, 2)).remaining());
        lines.add(Posting.of(day(6, 25), Kind.BENEFIT, 450_00));
        assertEquals(
                900_00,
                Watch.of(stopped, lines, day(7, 2)).remaining(),
                "150 € wait for the next rent, 300 € were left out");
        assertEquals(0, Watch.of(stopped, lines, day(7, 2)).ahead());
    }
}
