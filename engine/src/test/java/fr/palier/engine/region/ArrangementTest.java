package fr.palier.engine.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.ledger.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The small machinery: shares, packed lines, the memoryless shuffle, the two hands. */
class ArrangementTest {
    @Property(tries = 200)
    void dealsOutEveryDwelling(@ForAll @IntRange(min = 1, max = 20_000_000) int dwellings) {
        int[] sizes = Shares.of(Landlord.all(), dwellings);
        assertEquals(dwellings, Arrays.stream(sizes).sum());
        assertTrue(Arrays.stream(sizes).allMatch(size -> size > 0));
    }

    @Test
    void givesEachLandlordItsOwnSizeInTheWholeRegion() {
        assertEquals(
                Landlord.all().stream().map(Landlord::share).toList(),
                Arrays.stream(Shares.of(Landlord.all(), 284_000)).boxed().toList());
    }

    @Property(tries = 200)
    void packsALineWithoutLoss(
            @ForAll @IntRange(max = 8_000) int day,
            @ForAll Kind kind,
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long cents) {
        Entries entries = new Entries(8_000);
        entries.add(day, kind, cents == 0 ? 1 : cents);
        long entry = entries.copy()[0];
        assertEquals(day, Entries.day(entry));
        assertEquals(kind, Entries.kind(entry));
        assertEquals(cents == 0 ? 1 : cents, Entries.cents(entry));
    }

    @Property(tries = 100)
    void scattersEveryPlaceToAnother(@ForAll @IntRange(min = 1, max = 5_000) int count, @ForAll long seed) {
        Scatter scatter = new Scatter(count, seed);
        BitSet seen = new BitSet();
        IntStream.range(0, count).forEach(place -> seen.set((int) scatter.at(place)));
        assertEquals(count, seen.cardinality());
        assertEquals(count, seen.length());
    }

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
