package fr.palier.engine.region.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.ledger.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class EntriesTest {
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
}
