package fr.palier.engine.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LivingFloorTest {
    private static final LivingFloor FLOOR = new LivingFloor(LegalRules.plans());
    private static final LocalDate SPRING = LocalDate.of(2020, 4, 15);

    @Test
    void growsWithTheHousehold() {
        assertEquals(564_78, FLOOR.on(SPRING, 1, 0));
        assertEquals(847_17, FLOOR.on(SPRING, 2, 0));
        assertEquals(847_17, FLOOR.on(SPRING, 1, 1));
        assertEquals(1_016_61, FLOOR.on(SPRING, 1, 2), "1,8 times");
        assertEquals(1_242_52, FLOOR.on(SPRING, 1, 3), "2,2 times, cents rounded up");
        assertEquals(1_411_95, FLOOR.on(SPRING, 2, 3), "2,5 times");
    }

    @Test
    void followsTheDates() {
        assertEquals(559_74, FLOOR.on(LocalDate.of(2020, 3, 31), 1, 0));
        assertEquals(651_69, FLOOR.on(LocalDate.of(2026, 11, 24), 1, 0));
    }

    @Test
    void needsAnAdult() {
        assertThrows(IllegalArgumentException.class, () -> FLOOR.on(SPRING, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> FLOOR.on(SPRING, 1, -1));
    }
}
