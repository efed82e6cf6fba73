package fr.palier.engine.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpacingTest {
    private static final LocalDate MONDAY = LocalDate.of(2020, 4, 20);

    @Test
    void asksAfterSomebodyAgainTwoWeeksLaterAndAfterARentThreeWeeksLater() {
        assertThat(Spacing.until("welfare", MONDAY, Optional.empty())).isEqualTo(MONDAY.plusDays(14));
        assertThat(Spacing.until("rent-support", MONDAY, Optional.of(MONDAY.plusDays(90))))
                .isEqualTo(MONDAY.plusDays(21));
    }

    @Test
    void informsSomebodyOnceInACampaign() {
        assertThat(Spacing.days("information", MONDAY)).isEmpty();
        assertThat(Spacing.until("information", MONDAY, Optional.of(MONDAY.plusDays(30))))
                .isEqualTo(MONDAY.plusDays(31));
        assertThat(Spacing.until("health-relay", MONDAY, Optional.empty())).isEqualTo(MONDAY.plusDays(1));
        assertThat(Spacing.until("health-relay", MONDAY, Optional.of(MONDAY.minusDays(3))))
                .isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void leavesThemThreeDaysForAnythingElseUnlessSomethingIsToFollow() {
        assertThat(Spacing.otherwise(MONDAY, false))
                .isEqualTo(MONDAY.plusDays(3).atTime(9, 0));
        assertThat(Spacing.otherwise(MONDAY, true)).isEqualTo(MONDAY.plusDays(1).atTime(9, 0));
    }

    @Test
    void keepsWhoeverNeedsSomethingOrWasPromisedACallUntilTheNextDayOnly() {
        assertThat(Cadence.rest(Outcome.REACHED_OK, MONDAY.atTime(10, 0)))
                .isEqualTo(MONDAY.plusDays(3).atTime(9, 0));
        assertThat(Cadence.rest(Outcome.REFUSED, MONDAY.atTime(10, 0)))
                .isEqualTo(MONDAY.plusDays(3).atTime(9, 0));
        assertThat(Cadence.rest(Outcome.REACHED_NEEDS, MONDAY.atTime(10, 0)))
                .isEqualTo(MONDAY.plusDays(1).atTime(9, 0));
        assertThat(Cadence.rest(Outcome.REACHED_CALL_LATER, MONDAY.atTime(10, 0)))
                .isEqualTo(MONDAY.plusDays(1).atTime(9, 0));
    }
}
