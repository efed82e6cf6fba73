package fr.palier.engine.decision.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RangesTest {
    static final int SIZE = 24;

    @Property(tries = 500)
    void calculatesAsSetsDo(
            @ForAll @Size(max = 12) List<@IntRange(max = SIZE - 1) Integer> a,
            @ForAll @Size(max = 12) List<@IntRange(max = SIZE - 1) Integer> b) {
        BitSet or = bits(a);
        or.or(bits(b));
        BitSet and = bits(a);
        and.and(bits(b));
        BitSet minus = bits(a);
        minus.andNot(bits(b));
        assertSame(or, ranges(a).or(ranges(b)));
        assertSame(and, ranges(a).and(ranges(b)));
        assertSame(minus, ranges(a).minus(ranges(b)));
    }

    private static void assertSame(BitSet expected, Ranges ranges) {
        for (int i = 0; i < SIZE; i++) {
            assertEquals(expected.get(i), ranges.contains(i), ranges + " at " + i);
        }
        assertEquals(expected.isEmpty(), ranges.isNone());
        for (int i = 1; i < ranges.intervals(); i++) {
            assertTrue(ranges.low(i) > ranges.high(i - 1) + 1, ranges::toString);
        }
    }

    private static BitSet bits(List<Integer> values) {
        BitSet bits = new BitSet();
        values.forEach(bits::set);
        return bits;
    }

    private static Ranges ranges(List<Integer> values) {
        return values.stream().map(v -> Ranges.of(v, v)).reduce(Ranges.NONE, Ranges::or);
    }
}
