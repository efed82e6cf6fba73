package fr.palier.engine.plan;

import static fr.palier.engine.ledger.Kind.ADJUSTMENT;
import static fr.palier.engine.ledger.Kind.AID;
import static fr.palier.engine.ledger.Kind.BENEFIT;
import static fr.palier.engine.ledger.Kind.CHARGE;
import static fr.palier.engine.ledger.Kind.PAYMENT;
import static fr.palier.engine.plan.WatchedPlan.GRACE;
import static fr.palier.engine.plan.WatchedPlan.SIGNED;
import static fr.palier.engine.plan.WatchedPlan.day;
import static fr.palier.engine.plan.WatchedPlan.line;
import static fr.palier.engine.plan.WatchedPlan.on;
import static fr.palier.engine.plan.WatchedPlan.promise;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.plan.Obligation.Part;
import fr.palier.engine.plan.Standing.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What money pays: a rent, the plan, or what falls next. */
class MatchingTest {
    @Test
    void countsInTheCourseOfADayWhatCameThatDay() {
        Posting[] lines = {line(5, 1, CHARGE, 450_00), line(5, 5, PAYMENT, 480_00)};
        assertEquals(0, on(5, 5, lines).paid(), "at the beginning of that day");
        Standing during = Watch.during(promise(0), List.of(lines), day(5, 5));
        assertEquals(30_00, during.paid());
        assertEquals(Optional.of(day(5, 5)), during.obligations().getFirst().coveredOn());
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
