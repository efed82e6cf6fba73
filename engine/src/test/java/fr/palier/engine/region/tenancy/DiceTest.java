package fr.palier.engine.region.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DiceTest {
    @Test
    void drawsAsSplitMixDoes() {
        Dice dice = new Dice(20_200_317L);
        SplittableRandom library = new SplittableRandom(20_200_317L);
        for (int i = 0; i < 1_000; i++) {
            assertEquals(library.nextLong(), dice.next());
        }
    }

    @Test
    void keepsToItsWeights() {
        Dice dice = new Dice(1);
        int[] seen = new int[3];
        for (int i = 0; i < 100_000; i++) {
            seen[dice.weighted(10, 0, 90)]++;
        }
        assertEquals(0, seen[1]);
        assertTrue(Math.abs(seen[0] - 10_000) < 500, () -> "drawn " + seen[0] + " times of 10,000");
    }

    @Test
    void reachesBothEndsOfARange() {
        Dice dice = new Dice(2);
        int low = 9;
        int high = 0;
        for (int i = 0; i < 1_000; i++) {
            int value = dice.between(3, 5);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        assertEquals(3, low);
        assertEquals(5, high);
    }
}
