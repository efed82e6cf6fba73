package fr.palier.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.plan.StoppedBenefit.Month;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class StoppedBenefitTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 4, 15);
    private static final long EACH = 342_00;

    /** A year of rents of 689,50 €, with benefit of 342,00 € but in the last months, the current one among them. */
    private static List<Month> without(int months) {
        List<Month> account = new ArrayList<>();
        for (int back = 12; back >= 0; back--) {
            LocalDate first = TODAY.withDayOfMonth(1).minusMonths(back);
            account.add(new Month(first, 689_50, back < months ? 0 : EACH));
        }
        return account;
    }

    private static Optional<StoppedBenefit> of(List<Month> account, long usual) {
        return StoppedBenefit.of(account, TODAY, usual);
    }

    @Test
    void countsWhatIsMissingSinceItStopped() {
        StoppedBenefit expected = new StoppedBenefit(LocalDate.of(2020, 2, 1), 3, 1_026_00);
        assertEquals(Optional.of(expected), of(without(3), EACH));
    }

    /** The tables of a landlord no longer have the benefit once it has stopped. */
    @Test
    void takesWhatCameLastWhereNoneIsExpectedAnyMore() {
        StoppedBenefit expected = new StoppedBenefit(LocalDate.of(2020, 3, 1), 2, 684_00);
        assertEquals(Optional.of(expected), of(without(2), 0));
    }

    @Test
    void saysNothingWhereItComesOrNeverCame() {
        assertEquals(Optional.empty(), of(without(0), EACH));
        assertEquals(Optional.empty(), of(without(1), EACH), "this month's may still come");
        assertEquals(Optional.empty(), of(without(13), EACH));
        assertEquals(Optional.empty(), of(List.of(), EACH));
    }

    @Test
    void saysNothingOnceItComesAgain() {
        List<Month> account = without(3);
        account.set(12, new Month(TODAY.withDayOfMonth(1), 689_50, 1_368_00));
        assertEquals(Optional.empty(), of(account, EACH));
    }

    /** Three of the six months before the last are needed: after five months without it three are left, after six two. */
    @Test
    void isSaidAsLongAsTheSignalIs() {
        assertTrue(of(without(5), EACH).isPresent());
        assertEquals(Optional.empty(), of(without(6), EACH));
    }

    @Test
    void neverMissesMoreThanWasCalled() {
        List<Month> account = without(3);
        account.set(11, new Month(TODAY.withDayOfMonth(1).minusMonths(1), 100_00, 0));
        assertEquals(2 * EACH + 100_00, of(account, EACH).orElseThrow().missing());
    }

    @Property(tries = 10_000)
    void partsSumToTheDebt(
            @ForAll @LongRange(min = -2_000_00, max = 20_000_00) long debt,
            @ForAll @LongRange(min = 0, max = 900_00) long each,
            @ForAll @IntRange(min = 2, max = 5) int months) {
        StoppedBenefit stopped = of(without(months), each).orElseThrow();
        assertEquals(Math.max(0, debt), stopped.of(debt) + stopped.own(debt));
        assertTrue(stopped.of(debt) >= 0 && stopped.of(debt) <= stopped.missing());
        assertTrue(stopped.own(debt) >= 0);
    }

    /** The longer it does not come, the more of it is missing, and never more than all rents. */
    @Property(tries = 10_000)
    void missesMoreTheLongerItLasts(
            @ForAll @LongRange(min = 1, max = 900_00) long each, @ForAll @IntRange(min = 2, max = 4) int months) {
        long missing = of(without(months), each).orElseThrow().missing();
        long later = of(without(months + 1), each).orElseThrow().missing();
        assertTrue(later > missing);
        assertTrue(later <= (months + 1) * 689_50L);
    }
}
