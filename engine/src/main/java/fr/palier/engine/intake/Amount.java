package fr.palier.engine.intake;

import org.jspecify.annotations.Nullable;

/**
 * Reads an amount in euros as cents, in every way the exports write one: a dot or a comma before at most two decimals,
 * groups of three digits apart by ordinary, no-break or thin spaces (UTF-8 or Windows-1252), a sign in front.
 */
final class Amount {
    /** The largest amount of one line: 10,000,000.00 €. */
    static final long LIMIT = 1_000_000_000L;

    /** Results below this are not amounts but say what is wrong: {@link #why}. */
    static final long WRONG = Long.MIN_VALUE / 2;

    private static final long NOT_A_NUMBER = Long.MIN_VALUE;
    private static final long DECIMALS = Long.MIN_VALUE + 1;
    private static final long TOO_LARGE = Long.MIN_VALUE + 2;
    /** Length of an amount that no long overflows. */
    private static final int SHORT = 14;

    private static final long CAP = Long.MAX_VALUE / 1_000;

    /** Places in a word whose last byte is the last digit. */
    private static final long EUROS = 0xff_ffff_ffffL;

    private static final long DOT_BYTE = 0xffL << 40;
    private static final long DOT = (long) '.' << 40;
    private static final long CENTS = 0xffffL << 48;
    private static final long ZEROS = Bytes.pattern((byte) '0');
    private static final long HIGH_HALVES = Bytes.pattern((byte) 0xf0);
    /** What is left of digits when their high halves, and those of what is six more, are taken. */
    private static final long NUMERALS = Bytes.pattern((byte) 0x33);

    private static final long ALTERNATE = 0x0000_00ff_0000_00ffL;

    private Amount() {}

    /** Cents within ±{@link #LIMIT}, or a value below {@link #WRONG}. */
    static long parse(byte[] bytes, int from, int to) {
        int mark = to - 3;
        if (mark <= from || to - from > SHORT || (bytes[mark] != '.' && bytes[mark] != ',')) {
            return careful(bytes, from, to);
        }
        long cents = 0;
        for (int at = from; at < to; at++) {
            if (at != mark) {
                if (!digit(bytes[at])) {
                    return careful(bytes, from, to);
                }
                cents = cents * 10 + (bytes[at] - '0');
            }
        }
        return cents > LIMIT ? TOO_LARGE : cents;
    }

    /**
     * Cents of one to four digits, a dot and two digits, or {@link #WRONG} where the bytes are anything else. The digits
     * are moved to the end of the word, the dot taken out, zeros put in front; then eight digits are worth one number by
     * three multiplications.
     *
     * @param word the first eight bytes of the amount, the first one lowest
     * @param length of the amount
     */
    static long ofWord(long word, int length) {
        if (length < 4 || length > 7) {
            return WRONG;
        }
        long last = word << (64 - 8 * length);
        long digits = (last & EUROS) << 8 | last & CENTS | ZEROS & ((1L << (8 * (9 - length))) - 1);
        boolean plain = ((last ^ DOT) & DOT_BYTE) == 0
                && ((digits & HIGH_HALVES) | (((digits + 0x0606060606060606L) & HIGH_HALVES) >>> 4)) == NUMERALS;
        if (!plain) {
            return WRONG;
        }
        long ones = digits - ZEROS;
        long pairs = ones * 10 + (ones >>> 8);
        long high = (pairs & ALTERNATE) * (100 + (1_000_000L << 32));
        long low = ((pairs >>> 16) & ALTERNATE) * (1 + (10_000L << 32));
        return (high + low) >>> 32;
    }

    /** Any way to write an amount; nearly all are a few digits, a mark and two digits. */
    private static long careful(byte[] bytes, int from, int to) {
        int at = from;
        boolean negative = at < to && bytes[at] == '-';
        if (negative || (at < to && bytes[at] == '+')) {
            at++;
        }
        int first = at;
        long euros = 0;
        while (at < to && digit(bytes[at]) && euros < CAP) {
            euros = euros * 10 + (bytes[at++] - '0');
        }
        if (at < to && at > first && spaceWidth(bytes, at, to) > 0) {
            return grouped(bytes, first, to, negative);
        }
        return decimals(bytes, at, to, euros, at > first, negative);
    }

    static @Nullable Refusal why(long result) {
        if (result > WRONG) {
            return null;
        }
        return result == DECIMALS
                ? Refusal.DECIMALS
                : result == TOO_LARGE ? Refusal.AMOUNT_TOO_LARGE : Refusal.NUMBER_WRONG;
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // the state of one scan, kept in registers
    private static long decimals(byte[] bytes, int from, int to, long euros, boolean whole, boolean negative) {
        int at = from;
        while (at < to && digit(bytes[at])) { // more digits than euros can hold
            at++;
        }
        if (at == to && !whole) {
            return NOT_A_NUMBER;
        }
        long fraction = at == to ? 0 : fraction(bytes, at, to);
        if (fraction < 0) {
            return fraction;
        }
        long cents = euros * 100 + fraction;
        if (cents > LIMIT) {
            return TOO_LARGE;
        }
        return negative ? -cents : cents;
    }

    /** The cents behind a decimal mark, or why there are none. */
    private static long fraction(byte[] bytes, int mark, int to) {
        int places = to - mark - 1;
        boolean marked = bytes[mark] == '.' || bytes[mark] == ',';
        for (int i = mark + 1; i < to; i++) {
            marked &= digit(bytes[i]);
        }
        if (!marked || places == 0) {
            return NOT_A_NUMBER;
        }
        if (places > 2) {
            return DECIMALS;
        }
        return (bytes[mark + 1] - '0') * 10L + (places == 2 ? bytes[mark + 2] - '0' : 0);
    }

    /** The same with spaces between groups: one to three digits, then groups of three. */
    private static long grouped(byte[] bytes, int first, int to, boolean negative) {
        long euros = 0;
        int at = first;
        int digits = 0;
        boolean grouped = false;
        while (at < to) {
            if (digit(bytes[at])) {
                euros = Math.min(euros * 10 + (bytes[at++] - '0'), CAP);
                digits++;
                continue;
            }
            int width = spaceWidth(bytes, at, to);
            if (width == 0) {
                break;
            }
            if (grouped ? digits != 3 : digits == 0 || digits > 3) {
                return NOT_A_NUMBER;
            }
            grouped = true;
            digits = 0;
            at += width;
        }
        return digits == 3 ? decimals(bytes, at, to, euros, true, negative) : NOT_A_NUMBER;
    }

    /** Bytes of the space at {@code at}: U+0020, U+00A0, U+2009 or U+202F in UTF-8, A0 in Windows-1252; else 0. */
    private static int spaceWidth(byte[] bytes, int at, int to) {
        int b = bytes[at] & 0xff;
        if (b == ' ' || b == 0xa0) {
            return 1;
        }
        if (b == 0xc2 && at + 1 < to && (bytes[at + 1] & 0xff) == 0xa0) {
            return 2;
        }
        boolean thin = b == 0xe2 && at + 2 < to && (bytes[at + 1] & 0xff) == 0x80;
        if (!thin) {
            return 0;
        }
        int third = bytes[at + 2] & 0xff;
        return third == 0x89 || third == 0xaf ? 3 : 0;
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }
}
