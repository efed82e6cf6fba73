package fr.palier.engine.intake;

import java.time.LocalDate;

/**
 * Reads a date, {@code yyyy-MM-dd} or {@code dd/MM/yyyy}, of the years 1900 to 2199, as days since 1970-01-01. A file
 * repeats its dates: those met lately are found again by their bytes. Belongs to one thread.
 */
final class Day {
    /** Not a date, or an impossible one. */
    static final int WRONG = Integer.MIN_VALUE;

    private static final int LENGTH = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 300;
    private static final int[] MONTH_STARTS = monthStarts();
    private static final int BITS = 9;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** The first and the last eight bytes of a date; no date has the bytes 0. */
    private final long[] first = new long[1 << BITS];

    private final long[] last = new long[1 << BITS];
    private final int[] days = new int[1 << BITS];

    int parse(byte[] bytes, int from, int to) {
        if (to - from != LENGTH) {
            return WRONG;
        }
        long head = Bytes.word(bytes, from);
        long tail = Bytes.word(bytes, from + LENGTH - 8);
        int slot = (int) ((head ^ tail) * MIX >>> (64 - BITS));
        if (first[slot] != head || last[slot] != tail) {
            first[slot] = head;
            last[slot] = tail;
            days[slot] = read(bytes, from);
        }
        return days[slot];
    }

    private static int read(byte[] bytes, int from) {
        if (bytes[from + 4] == '-' && bytes[from + 7] == '-') {
            return day(four(bytes, from), two(bytes, from + 5), two(bytes, from + 8));
        }
        if (bytes[from + 2] == '/' && bytes[from + 5] == '/') {
            return day(four(bytes, from + 6), two(bytes, from + 3), two(bytes, from));
        }
        return WRONG;
    }

    /** Two digits as a number; far out of any range where one of them is not a digit. */
    private static int two(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return (tens | ones | (9 - tens) | (9 - ones)) < 0 ? -100_000 : tens * 10 + ones;
    }

    private static int four(byte[] bytes, int at) {
        return two(bytes, at) * 100 + two(bytes, at + 2);
    }

    private static int day(int year, int month, int day) {
        int years = year - FIRST_YEAR;
        if (years < 0 || years >= YEARS || month < 1 || month > 12 || day < 1) {
            return WRONG;
        }
        int index = years * 12 + month - 1;
        int start = MONTH_STARTS[index];
        return start + day <= MONTH_STARTS[index + 1] ? start + day - 1 : WRONG;
    }

    private static int[] monthStarts() {
        int[] starts = new int[YEARS * 12 + 1];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = (int) LocalDate.of(FIRST_YEAR + i / 12, i % 12 + 1, 1).toEpochDay();
        }
        return starts;
    }
}
