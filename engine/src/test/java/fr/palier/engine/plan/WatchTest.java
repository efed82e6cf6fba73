package fr.palier.engine.plan;

import static fr.palier.engine.ledger.Kind.BENEFIT;
import static fr.palier.engine.ledger.Kind.CHARGE;
import static fr.palier.engine.ledger.Kind.PAYMENT;
import static fr.palier.engine.ledger.Kind.REJECTION;
import static fr.palier.engine.plan.WatchedPlan.GRACE;
import static fr.palier.engine.plan.WatchedPlan.SIGNED;
import static fr.palier.engine.plan.WatchedPlan.day;
import static fr.palier.engine.plan.WatchedPlan.line;
import static fr.palier.engine.plan.WatchedPlan.on;
import static fr.palier.engine.plan.WatchedPlan.promise;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.plan.Cadence.Benefit;
import fr.palier.engine.plan.Obligation.Part;
import fr.palier.engine.plan.Standing.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is called late, and who is not. */
class WatchTest {
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

    /** Refused by the bank, and paid again on the same day for the plan: what was paid again stands, as pages say it. */
    @Test
    void leavesWhatWasPaidAgainOnTheDayOfTheReturn() {
        assertEquals(0, paidAgain(1, 2, 3).missing(Part.PLAN));
        assertEquals(30_00, paidAgain(3, 2, 1).missing(Part.PLAN), "what was meant for the plan came back");
        assertEquals(30_00, paidAgain(0, 0, 0).missing(Part.PLAN), "nothing is known but the order of a day");
    }

    private static Standing paidAgain(long first, long back, long again) {
        return on(
                5,
                20,
                line(5, 1, CHARGE, 450_00),
                new Posting(day(5, 5), PAYMENT, 30_00, Optional.empty(), first),
                new Posting(day(5, 5), REJECTION, 30_00, Optional.empty(), back),
                new Posting(day(5, 5), PAYMENT, 30_00, Optional.of(Part.PLAN), again));
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
}
