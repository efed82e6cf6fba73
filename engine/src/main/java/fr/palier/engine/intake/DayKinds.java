package fr.palier.engine.intake;

import fr.palier.engine.intake.Profile.Meaning;
import fr.palier.engine.ledger.Entry;

/**
 * Reads the date and the code of a plain line together, up to the amount. A ledger repeats its pairs of both: those met
 * lately are found again by their bytes, so that most lines cost one look-up. Belongs to one thread.
 */
final class DayKinds {
    /** Bytes that may be looked at. */
    static final int LONGEST = 24;

    private static final int DATE = 10;
    private static final int BITS = 10;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    /** What is hashed of the second word: the end of the date, a separator, three letters. */
    private static final long HASHED = Bytes.mask(6);

    /** Places of a slot in {@link #slots}, so that one cache line answers: the bytes, how many of them count, their meaning. */
    private static final int SLOT_BITS = 3;

    private static final int SECOND = 1;
    private static final int THIRD = 2;
    private static final int SECOND_MASK = 3;
    private static final int THIRD_MASK = 4;
    private static final int ENTRY = 5;
    private static final int WIDTH = 6;

    private final byte separator;
    private final Codes.Memo codes;
    private final Day days = new Day();
    private final long[] slots = new long[1 << BITS + SLOT_BITS];

    DayKinds(byte separator, Codes.Memo codes) {
        this.separator = separator;
        this.codes = codes;
    }

    /** The slot of the date and the code that begin there, or -1 where they are not plain. */
    int find(byte[] block, int at) {
        long first = Bytes.word(block, at);
        long second = Bytes.word(block, at + 8);
        int slot = (int) ((first ^ second & HASHED) * MIX >>> (64 - BITS)) << SLOT_BITS;
        long apart = first ^ slots[slot]
                | (second ^ slots[slot + SECOND]) & slots[slot + SECOND_MASK]
                | (Bytes.word(block, at + 16) ^ slots[slot + THIRD]) & slots[slot + THIRD_MASK];
        return apart == 0 || learn(block, at, slot) ? slot : -1;
    }

    /** Bytes up to the amount. */
    int width(int slot) {
        return (int) slots[slot + WIDTH];
    }

    /** The entry, as if its amount were nothing. */
    long entry(int slot) {
        return slots[slot + ENTRY];
    }

    private boolean learn(byte[] block, int at, int slot) {
        int day = days.parse(block, at, at + DATE);
        int from = at + DATE + 1;
        int to = from;
        while (to - at < LONGEST - 1 && block[to] != separator && block[to] != '\n') {
            to++;
        }
        if (day == Day.WRONG || block[from - 1] != separator || block[to] != separator) {
            return false;
        }
        Meaning meaning = codes.ofCode(block, from, to);
        if (meaning == null || meaning.bySign()) {
            return false;
        }
        int width = to + 1 - at;
        slots[slot] = Bytes.word(block, at);
        slots[slot + SECOND] = Bytes.word(block, at + 8);
        slots[slot + THIRD] = Bytes.word(block, at + 16);
        slots[slot + SECOND_MASK] = Bytes.mask(width - 8);
        slots[slot + THIRD_MASK] = Bytes.mask(width - 16);
        slots[slot + ENTRY] = Entry.of(day, meaning.plain(), 0);
        slots[slot + WIDTH] = width;
        return true;
    }
}
