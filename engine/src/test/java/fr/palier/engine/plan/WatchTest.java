package fr.palier.engine.plan;

import static fr.palier.engine.ledger.Kind.ADJUSTMENT;
import static fr.palier.engine.ledger.Kind.AID;
import static fr.palier.engine.ledger.Kind.BENEFIT;
import static fr.palier.engine.ledger.Kind.CHARGE;
import static fr.palier.engine.ledger.Kind.PAYMENT;
import static fr.palier.engine.ledger.Kind.REJECTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Cadence.Benefit;
import fr.palier.engine.plan.Obligation.Part;
import fr.palier.engine.plan.Standing.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final int GRACE = 5;
    private static final LocalDate SIGNED = LocalDate.of(2020, 4, 28);

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2020, month, day);
    }

    private static Posting line(int month, int day, Kind kind, long cents) {
        return Posting.of(day(month, day), kind, cents);
    }

    /** A plan of 30 € a month on the 5th, four times, for somebody whose rent of 450 € is paid on the 5th. */
    private static Promise promise(long benefit) {
        Schedule schedule = Schedule.of(Terms.monthly(120_00, day(5, 5), 30_00));
        Cadence cadence = new Cadence(5, 0, List.of(new Benefit(LocalDate.MIN, benefit)));
        return new Promise(schedule, Deferral.NONE, 0, SIGNED, GRACE, 0, cadence);
    }

    private static Standing on(int month, int day, Posting... lines) {
        return Watch.of(promise(0), List.of(lines), day(month, day));
    }

    /** Nights of a year on which somebody is called late who does all that was promised. */
    private static long falseBreaches(LocalDate signed, long benefit, int benefitDay, int payDay) {
        LocalDate first = signed.plusDays(1).withDayOfMonth(payDay);
        first = first.isAfter(signed) ? first : first.plusMonths(1);
        Schedule schedule = Schedule.of(Terms.monthly(360_00, first, 30_00));
        Cadence cadence = new Cadence(payDay, 450_00 - benefit, List.of(new Benefit(LocalDate.MIN, benefit)));
        Promise promise = new Promise(schedule, Deferral.NONE, 0, signed.plusDays(1), GRACE, 0, cadence);
        List<Posting> lines = new ArrayList<>();
        for (LocalDate day = signed.plusDays(1); day.isBefore(signed.plusDays(364)); day = day.plusDays(1)) {
            if (day.getDayOfMonth() == 1) {
                lines.add(Posting.of(day, CHARGE, 450_00));
            }
            if (day.getDayOfMonth() == benefitDay && benefit > 0) {
                lines.add(Posting.of(day, BENEFIT, benefit));
            }
            if (day.getDayOfMonth() == payDay) {
                boolean rentFell = lines.stream().anyMatch(line -> line.kind() == CHARGE);
                boolean planRuns = !day.isBefore(first) && day.isBefore(first.plusMonths(12));
                long rent = rentFell || payDay > signed.getDayOfMonth() ? 450_00 - benefit : 0;
                lines.add(Posting.of(day, PAYMENT, rent + (planRuns ? 30_00 : 0)));
            }
        }
        return signed.plusDays(1)
                .datesUntil(signed.plusDays(364))
                .filter(night -> Watch.of(promise, lines, night).state() == State.BROKEN)
                .count();
    }

    @Test
    void callsNobodyLateWhoKeepsWhatWasPromised() {
        assertEquals(
                0, falseBreaches(LocalDate.of(2020, 1, 28), 200_00, 25, 5), "signed on the 28th, benefit on the 25th");
        assertEquals(
                0, falseBreaches(LocalDate.of(2020, 1, 2), 200_00, 25, 5), "signed on the 2nd, benefit on the 25th");
        assertEquals(0, falseBreaches(LocalDate.of(2020, 1, 28), 0, 0, 10), "pays on the 10th");
        assertEquals(0, falseBreaches(LocalDate.of(2020, 1, 2), 200_00, 5, 5), "benefit on the 5th");
    }

    @Test
    void saysWhichInstalmentIsMissing() {
        Standing standing = on(
                6,
                12,
                line(5, 1, CHARGE, 450_00),
                line(5, 5, PAYMENT, 480_00),
                line(6, 1, CHARGE, 450_00),
                line(6, 5, PAYMENT, 465_00));
        assertEquals(State.BROKEN, standing.state());
        Obligation missed = standing.missed().getFirst();
        assertEquals(new Obligation(Part.PLAN, 2, day(6, 5), day(6, 10), 30_00, 0, 15_00, Optional.empty()), missed);
        assertEquals(15_00, standing.missing(Part.PLAN));
        assertEquals(0, standing.missing(Part.RENT));
        assertEquals(45_00, standing.paid());
        assertEquals(75_00, standing.remaining());
    }

    @Test
    void leavesTheDaysOfGraceWhole() {
        Posting[] lines = {line(5, 1, CHARGE, 450_00), line(5, 5, PAYMENT, 450_00)};
        assertEquals(State.RUNNING, on(5, 10, lines).state());
        assertEquals(State.BROKEN, on(5, 11, lines).state());
    }

    @Test
    void countsInTheCourseOfADayWhatCameThatDay() {
        Posting[] lines = {line(5, 1, CHARGE, 450_00), line(5, 5, PAYMENT, 480_00)};
        assertEquals(0, on(5, 5, lines).paid(), "at the beginning of that day");
        Standing during = Watch.during(promise(0), List.of(lines), day(5, 5));
        assertEquals(30_00, during.paid());
        assertEquals(Optional.of(day(5, 5)), during.obligations().getFirst().coveredOn());
    }

    @Test
    void callsNothingLateThatMayStillComeBeforeTheEvening() {
        List<Posting> rent = List.of(line(5, 1, CHARGE, 450_00), line(5, 5, PAYMENT, 450_00));
        assertEquals(State.RUNNING, Watch.during(promise(0), rent, day(5, 10)).state());
        assertEquals(State.BROKEN, Watch.during(promise(0), rent, day(5, 11)).state());
    }

    @Test
    void toleratesASmallRest() {
        Promise promise = promise(0);
        Promise easy = new Promise(promise.schedule(), Deferral.NONE, 0, SIGNED, GRACE, 2_00, promise.cadence());
        List<Posting> almost = List.of(line(5, 1, CHARGE, 450_00), line(5, 5, PAYMENT, 478_00));
        assertEquals(State.RUNNING, Watch.of(easy, almost, day(5, 20)).state());
        assertEquals(State.BROKEN, Watch.of(promise, almost, day(5, 20)).state());
        List<Posting> less = List.of(line(5, 1, CHARGE, 450_00), line(5, 5, PAYMENT, 477_99));
        assertEquals(State.BROKEN, Watch.of(easy, less, day(5, 20)).state());
        Promise tiny = new Promise(promise.schedule(), Deferral.NONE, 0, SIGNED, GRACE, 100_00, promise.cadence());
        assertEquals(
                State.BROKEN,
                Watch.of(tiny, List.of(), day(5, 20)).state(),
                "a tolerance forgives no whole instalment");
    }

    @Test
    void watchesTheRentBesideThePlan() {
        Posting forPlan = new Posting(day(5, 5), PAYMENT, 30_00, Optional.of(Part.PLAN));
        Standing standing = on(5, 20, line(5, 1, CHARGE, 450_00), forPlan);
        assertEquals(State.BROKEN, standing.state());
        assertEquals(0, standing.missing(Part.PLAN));
        assertEquals(450_00, standing.missing(Part.RENT));
        Standing without = on(5, 20, line(5, 1, CHARGE, 450_00), line(5, 5, PAYMENT, 30_00));
        assertEquals(30_00, without.missing(Part.PLAN), "the rent comes first where nothing was said");
        assertEquals(420_00, without.missing(Part.RENT));
    }

    @Test
    void blamesNobodyForABenefitThatDoesNotCome() {
        List<Posting> lines = List.of(line(5, 1, CHARGE, 450_00), line(5, 5, PAYMENT, 280_00));
        Standing june = Watch.of(promise(200_00), lines, day(6, 4));
        assertEquals(State.RUNNING, june.state());
        assertEquals(0, june.benefitMissing());
        Standing later = Watch.of(promise(200_00), lines, day(6, 7));
        assertEquals(200_00, later.benefitMissing());
    }

    @Test
    void takesArrearsOfBenefitAsMoney() {
        List<Posting> lines = List.of(
                line(5, 1, CHARGE, 450_00),
                line(5, 5, PAYMENT, 250_00),
                line(5, 8, BENEFIT, 430_00),
                line(6, 1, CHARGE, 450_00));
        Standing standing = Watch.of(promise(200_00), lines, day(6, 3));
        assertEquals(30_00, standing.paid(), "200 for May, 200 kept for June, 30 for the plan");
        assertEquals(State.RUNNING, standing.state());
    }

    @Test
    void keepsItsPromiseWhenAPaymentComesBack() {
        Posting[] lines = {
            line(5, 1, CHARGE, 450_00), line(5, 5, PAYMENT, 480_00), line(5, 18, REJECTION, 480_00),
        };
        assertEquals(State.RUNNING, on(5, 18, lines).state());
        assertEquals(State.RUNNING, on(5, 23, lines).state(), "as much time again");
        Standing broken = on(5, 24, lines);
        assertEquals(State.BROKEN, broken.state());
        assertEquals(30_00, broken.missing(Part.PLAN));
        assertEquals(450_00, broken.missing(Part.RENT));
    }

    @Test
    void takesBackWhatCameBeforeThePlanAsNewDebt() {
        Standing standing = on(5, 20, line(5, 2, REJECTION, 100_00));
        assertEquals(100_00, standing.missing(Part.RENT));
    }

    @Test
    void readsBackDatedLinesInTheirPlace() {
        List<Posting> known =
                List.of(line(5, 1, CHARGE, 450_00), line(6, 1, CHARGE, 450_00), line(6, 5, PAYMENT, 510_00));
        assertEquals(State.BROKEN, Watch.of(promise(0), known, day(6, 20)).state());
        List<Posting> more = new ArrayList<>(known);
        more.add(line(5, 4, PAYMENT, 450_00));
        Standing standing = Watch.of(promise(0), more, day(6, 20));
        assertEquals(State.RUNNING, standing.state());
        assertEquals(60_00, standing.paid());
    }

    @Test
    void keepsThePlanWhenTheAccountPassesThroughZero() {
        Standing standing =
                on(7, 20, line(5, 2, PAYMENT, 90_00), line(5, 3, ADJUSTMENT, -60_00), line(5, 4, CHARGE, 450_00));
        assertEquals(State.BROKEN, standing.state());
        assertEquals(
                3,
                standing.obligations().stream()
                        .filter(one -> one.part() == Part.PLAN && one.isMissed(day(7, 20)))
                        .count());
    }

    @Test
    void endsSoonerWithAid() {
        Posting[] lines = {line(5, 1, CHARGE, 450_00), line(5, 5, PAYMENT, 480_00), line(5, 12, AID, 60_00)};
        Standing standing = on(5, 20, lines);
        assertEquals(30_00, standing.remaining());
        assertEquals(90_00, standing.paid());
        Standing kept =
                on(6, 20, lines[0], lines[1], lines[2], line(6, 1, CHARGE, 450_00), line(6, 5, PAYMENT, 480_00));
        assertEquals(State.KEPT, kept.state());
        assertEquals(0, kept.remaining());
    }

    @Test
    void givesBackWhatAidPaidTwice() {
        Posting[] lines = {line(5, 5, PAYMENT, 30_00), line(5, 12, AID, 120_00), line(6, 1, CHARGE, 30_00)};
        Standing standing = on(6, 20, lines);
        assertEquals(State.KEPT, standing.state());
        assertTrue(standing.missed().isEmpty(), "the 30 € paid before wait for the rent");
    }

    @Test
    void isKeptOnceAllIsPaidAhead() {
        Posting ahead = new Posting(day(5, 5), PAYMENT, 120_00, Optional.of(Part.PLAN));
        Standing standing = on(5, 6, line(5, 1, CHARGE, 450_00), line(5, 5, PAYMENT, 450_00), ahead);
        assertEquals(State.KEPT, standing.state());
        assertEquals(Optional.of(day(5, 5)), standing.obligations().get(3).coveredOn());
        assertEquals(0, standing.ahead());
    }

    @Test
    void letsMoneyWaitForWhatFallsNext() {
        Standing standing = on(5, 4, line(5, 1, CHARGE, 450_00), line(5, 2, PAYMENT, 470_00));
        assertEquals(20_00, standing.ahead());
        assertEquals(0, standing.paid());
        assertEquals(1, standing.next().orElseThrow().number());
    }

    /** A plan of 30 € a month on the 5th, four times, for somebody who pays 50 € of rent. */
    private static Standing payingFifty(int month, int day, Posting... lines) {
        Promise promise = promise(0);
        Promise easy =
                new Promise(promise.schedule(), Deferral.NONE, 0, SIGNED, GRACE, 0, new Cadence(5, 50_00, List.of()));
        return Watch.of(easy, List.of(lines), day(month, day));
    }

    @Test
    void isKeptByAllTheRestAtOnceWhateverRentFallsAfter() {
        Posting[] lines = {line(4, 29, PAYMENT, 120_00), line(5, 1, CHARGE, 50_00)};
        Standing standing = payingFifty(5, 20, lines);
        assertEquals(State.KEPT, standing.state());
        assertEquals(Optional.of(day(4, 29)), standing.obligations().get(3).coveredOn());
        assertEquals(0, standing.ahead());
        assertEquals(50_00, standing.missing(Part.RENT), "the rent is owed as ever");
    }

    @Test
    void takesARentThatIsPaidAheadForNoneOfThePlan() {
        Posting[] paidAhead = {line(4, 29, PAYMENT, 119_00), line(5, 1, CHARGE, 50_00)};
        assertEquals(0, payingFifty(5, 4, paidAhead).paid(), "not all of the rest");
        Standing end = payingFifty(
                7,
                4,
                line(4, 29, PAYMENT, 80_00),
                line(5, 1, CHARGE, 50_00),
                line(5, 29, PAYMENT, 80_00),
                line(6, 1, CHARGE, 50_00),
                line(6, 29, PAYMENT, 80_00));
        assertEquals(60_00, end.paid(), "80 € are more than the 60 € that are left, but two rents are 100 €");
        assertEquals(State.RUNNING, end.state());
    }

    @Test
    void keepsMoneyForTheRentWhereItsPayerSaidSo() {
        Posting rent = new Posting(day(4, 29), PAYMENT, 120_00, Optional.of(Part.RENT));
        Standing standing = payingFifty(5, 20, rent, line(5, 1, CHARGE, 50_00));
        assertEquals(State.BROKEN, standing.state());
        assertEquals(30_00, standing.missing(Part.PLAN));
        assertEquals(0, standing.missing(Part.RENT));
        assertEquals(70_00, standing.ahead());
    }

    @Test
    void saysWhichInstalmentsAidHasLowered() {
        Standing standing = on(5, 3, line(5, 2, AID, 50_00));
        assertEquals(
                List.of(0L, 0L, 20_00L, 30_00L),
                standing.obligations().stream().map(Obligation::lowered).toList());
        assertEquals(
                standing.remaining(),
                standing.obligations().stream()
                        .mapToLong(one -> one.cents() - one.lowered())
                        .sum());
    }
}
