package fr.palier.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.engine.plan.StoppedBenefit.Month;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void countsWhatIsMissingSinceItStopped() {
        assertThat(StoppedBenefit.of(without(3), TODAY, EACH))
                .contains(new StoppedBenefit(LocalDate.of(2020, 2, 1), 3, 1_026_00));
    }

    /** The tables of a landlord no longer have the benefit once it has stopped. */
    @Test
    void takesWhatCameLastWhereNoneIsExpectedAnyMore() {
        assertThat(StoppedBenefit.of(without(2), TODAY, 0))
                .contains(new StoppedBenefit(LocalDate.of(2020, 3, 1), 2, 684_00));
    }

    @Test
    void saysNothingWhereItComesOrNeverCame() {
        assertThat(StoppedBenefit.of(without(0), TODAY, EACH)).isEmpty();
        assertThat(StoppedBenefit.of(without(1), TODAY, EACH))
                .as("this month's may still come")
                .isEmpty();
        assertThat(StoppedBenefit.of(without(13), TODAY, EACH)).isEmpty();
        assertThat(StoppedBenefit.of(List.of(), TODAY, EACH)).isEmpty();
    }

    @Test
    void saysNothingOnceItComesAgain() {
        List<Month> account = without(3);
        account.set(12, new Month(TODAY.withDayOfMonth(1), 689_50, 1_368_00));
        assertThat(StoppedBenefit.of(account, TODAY, EACH)).isEmpty();
    }

    /** Three of the six months before the last: of four months without it, three are among those six; of five, two are left. */
    @Test
    void isSaidAsLongAsTheSignalIs() {
        assertThat(StoppedBenefit.of(without(5), TODAY, EACH)).isPresent();
        assertThat(StoppedBenefit.of(without(6), TODAY, EACH)).isEmpty();
    }

    @Test
    void neverMissesMoreThanWasCalled() {
        List<Month> account = without(3);
        account.set(11, new Month(TODAY.withDayOfMonth(1).minusMonths(1), 100_00, 0));
        assertThat(StoppedBenefit.of(account, TODAY, EACH).orElseThrow().missing())
                .isEqualTo(2 * EACH + 100_00);
    }

    @Property(tries = 10_000)
    void partsSumToTheDebt(
            @ForAll @LongRange(min = -2_000_00, max = 20_000_00) long debt,
            @ForAll @LongRange(min = 0, max = 900_00) long each,
            @ForAll @IntRange(min = 2, max = 5) int months) {
        StoppedBenefit stopped = StoppedBenefit.of(without(months), TODAY, each).orElseThrow();
        assertThat(stopped.of(debt) + stopped.own(debt)).isEqualTo(Math.max(0, debt));
        assertThat(stopped.of(debt)).isBetween(0L, Math.min(stopped.missing(), Math.max(0, debt)));
        assertThat(stopped.own(debt)).isNotNegative();
    }

    /** Longer without it, more of it is missing, and never more than all rents. */
    @Property(tries = 10_000)
    void missesMoreTheLongerItLasts(
            @ForAll @LongRange(min = 1, max = 900_00) long each, @ForAll @IntRange(min = 2, max = 4) int months) {
        long missing =
                StoppedBenefit.of(without(months), TODAY, each).orElseThrow().missing();
        long later = StoppedBenefit.of(without(months + 1), TODAY, each)
                .orElseThrow()
                .missing();
        assertThat(later).isGreaterThan(missing).isLessThanOrEqualTo((months + 1) * 689_50L);
    }
}
