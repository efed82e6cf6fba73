package fr.palier.engine.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScatterTest {
    @Property(tries = 100)
    void scattersEveryPlaceToAnother(@ForAll @IntRange(min = 1, max = 5_000) int count, @ForAll long seed) {
        Scatter scatter = new Scatter(count, seed);
        BitSet seen = new BitSet();
        IntStream.range(0, count).forEach(place -> seen.set((int) scatter.at(place)));
        assertEquals(count, seen.cardinality());
        assertEquals(count, seen.length());
    }
}
