package fr.palier.engine.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.outreach.Derating.Went;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DeratingTest {
    private static final Instant NOW = Instant.parse("2020-04-15T08:00:00Z");

    @Test
    void usesLessWhatFailsAndTriesItAgainLater() {
        Derating once = Derating.NONE.after(Went.BADLY, NOW);
        assertEquals(new Derating(50, 1, Optional.of(NOW.plusSeconds(15))), once);
        assertFalse(once.takes(0, NOW.plusSeconds(14)));
        assertTrue(once.takes(49, NOW.plusSeconds(15)));
        assertFalse(once.takes(50, NOW.plusSeconds(15)));
        assertEquals(
                Optional.of(NOW.plusSeconds(30)), once.after(Went.BADLY, NOW).retryAt());
    }

    @Test
    void leavesAProviderThatAsksForLessAloneForAMoment() {
        Derating throttled = Derating.NONE.after(Went.THROTTLED, NOW);
        assertEquals(new Derating(50, 0, Optional.of(NOW.plusSeconds(2))), throttled);
    }

    @Test
    void usesMoreWhatTakesAgain() {
        assertEquals(
                new Derating(60, 0, Optional.empty()),
                Derating.NONE.after(Went.BADLY, NOW).after(Went.WELL, NOW));
    }

    @Property
    void isNeverGivenUpNorLeftAloneForLong(@ForAll @Size(max = 60) List<Went> batches) {
        Derating state = Derating.NONE;
        for (Went went : batches) {
            state = state.after(went, NOW);
        }
        assertTrue(state.takes(0, NOW.plus(Duration.ofMinutes(15))));
        for (int i = 0; i < 10; i++) {
            state = state.after(Went.WELL, NOW);
        }
        assertEquals(Derating.NONE, state);
    }

    @Test
    void refusesALoadThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new Derating(0, 0, Optional.empty()));
    }
}
