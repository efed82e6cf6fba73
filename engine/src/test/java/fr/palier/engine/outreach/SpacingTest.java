package fr.palier.engine.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SpacingTest {
    private static final LocalDate MONDAY = LocalDate.of(2020, 4, 20);

    @Test
    void asksAfterSomebodyAgainTwoWeeksLaterAndAfterARentThreeWeeksLater() {
        assertEquals(MONDAY.plusDays(14), Spacing.until("welfare", MONDAY, Optional.empty()));
        assertEquals(MONDAY.plusDays(21), Spacing.until("rent-support", MONDAY, Optional.of(MONDAY.plusDays(90))));
    }

    @Test
    void informsSomebodyOnceInACampaign() {
        assertEquals(OptionalInt.empty(), Spacing.days("information", MONDAY));
        assertEquals(MONDAY.plusDays(31), Spacing.until("information", MONDAY, Optional.of(MONDAY.plusDays(30))));
        assertEquals(MONDAY.plusDays(1), Spacing.until("health-relay", MONDAY, Optional.empty()));
        assertEquals(MONDAY.plusDays(1), Spacing.until("health-relay", MONDAY, Optional.of(MONDAY.minusDays(3))));
    }

    @Test
    void countsATryInVainForTwoWeeks() {
        assertEquals(MONDAY.minusDays(14), Spacing.triedSince(MONDAY));
        assertTrue(Outcome.NO_ANSWER.isInVain() && Outcome.THIRD_PARTY.isInVain());
        assertFalse(Outcome.REACHED_OK.isInVain() || Outcome.TECHNICAL.isInVain() || Outcome.LANGUAGE.isInVain());
    }

    @Test
    void leavesThemThreeDaysForAnythingElseUnlessSomethingIsToFollow() {
        assertEquals(MONDAY.plusDays(3).atTime(9, 0), Spacing.otherwise(MONDAY, false));
        assertEquals(MONDAY.plusDays(1).atTime(9, 0), Spacing.otherwise(MONDAY, true));
    }

    @Test
    void keepsWhoeverNeedsSomethingOrWasPromisedACallUntilTheNextDayOnly() {
        assertEquals(MONDAY.plusDays(3).atTime(9, 0), Cadence.rest(Outcome.REACHED_OK, MONDAY.atTime(10, 0)));
        assertEquals(MONDAY.plusDays(3).atTime(9, 0), Cadence.rest(Outcome.REFUSED, MONDAY.atTime(10, 0)));
        assertEquals(MONDAY.plusDays(1).atTime(9, 0), Cadence.rest(Outcome.REACHED_NEEDS, MONDAY.atTime(10, 0)));
        assertEquals(MONDAY.plusDays(1).atTime(9, 0), Cadence.rest(Outcome.REACHED_CALL_LATER, MONDAY.atTime(10, 0)));
    }
}
