package fr.palier.engine.region.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.palier.engine.region.tenancy.Dice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrewTest {
    @Test
    void deliversInOrderWhicheverHandIsFaster() throws IOException {
        List<Integer> delivered = Collections.synchronizedList(new ArrayList<>());
        Crew.run(500, () -> number -> {
            Dice dice = new Dice(number);
            long heavy = IntStream.range(0, number % 2 * 20_000)
                    .mapToLong(i -> dice.next())
                    .sum();
            return () -> delivered.add(heavy == 1 ? -1 : number);
        });
        assertEquals(IntStream.range(0, 500).boxed().toList(), delivered);
    }

    @Test
    void stopsBothHandsAtTheFirstFailure() {
        List<Integer> delivered = new ArrayList<>();
        IOException full = assertThrows(
                IOException.class,
                () -> Crew.run(
                        1_000,
                        () -> number -> () -> {
                            if (number == 20) {
                                throw new IOException("No space left on the disk");
                            }
                            delivered.add(number);
                        }));
        assertEquals("No space left on the disk", full.getMessage());
        assertFalse(delivered.contains(21));
    }
}
