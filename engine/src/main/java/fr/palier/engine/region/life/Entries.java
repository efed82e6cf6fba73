package fr.palier.engine.region.life;

import fr.palier.engine.ledger.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * Ledger lines, eight bytes each, so that a whole region (16.4 million) is held in 131 MB: the day from bit 36 up, three
 * bits of kind, then 33 bits of signed cents. Sorted as numbers they are in order of date.
 */
public final class Entries {
    private static final List<Kind> KINDS =
            List.of(Kind.CHARGE, Kind.PAYMENT, Kind.BENEFIT, Kind.AID, Kind.REJECTION, Kind.WRITEOFF, Kind.ADJUSTMENT);

    private static final int DAY = 36;
    private static final int KIND = 33;
    private static final long CENTS = (1L << KIND) - 1;

    private final int lastDay;
    private long[] data = new long[1 << 16];
    private int size;

    /** Lines after the last day are not kept: they have not happened yet. */
    Entries(int lastDay) {
        this.lastDay = lastDay;
    }

    /** The day of a line, from 0 to the last of its window. */
    public static int day(long entry) {
        return (int) (entry >>> DAY);
    }

    /** The kind of a line. */
    public static Kind kind(long entry) {
        return KINDS.get((int) (entry >>> KIND) & 7);
    }

    /** The amount of a line, never 0; below 0 only where an adjustment lowers the debt. */
    public static long cents(long entry) {
        return entry << (64 - KIND) >> (64 - KIND);
    }

    /** What sorts before every line of a day and after those of the day before. */
    static long startOf(int day) {
        return (long) day << DAY;
    }

    int size() {
        return size;
    }

    void add(int day, Kind kind, long cents) {
        if (day > lastDay || cents == 0) {
            return;
        }
        if (size == data.length) {
            data = Arrays.copyOf(data, size * 2);
        }
        data[size++] = startOf(Math.max(day, 0)) | (long) KINDS.indexOf(kind) << KIND | (cents & CENTS);
    }

    void sortFrom(int first) {
        Arrays.sort(data, first, size);
    }

    /** What is owed over the lines added since: debits minus credits, cents. */
    long balanceFrom(int first) {
        long balance = 0;
        for (int i = first; i < size; i++) {
            long cents = cents(data[i]);
            balance += kind(data[i]).side() == Kind.Side.CREDIT ? -cents : cents;
        }
        return balance;
    }

    long[] copy() {
        return Arrays.copyOf(data, size);
    }
}
