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
    private static final long CAP = Long.MAX_VALUE / 1_000;

    private Amount() {}

    /** Cents within ±{@link #LIMIT}, or a value below {@link #WRONG}. */
    static long parse(byte[] bytes, int from, int to) {
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
        long cents = euros * 100;
        int at = afterDigits(bytes, from, to); // where there are more than euros can hold
        if (at < to) {
            if (bytes[at] != '.' && bytes[at] != ',') {
                return NOT_A_NUMBER;
            }
            at++;
            int places = to - at;
            if (places == 0 || afterDigits(bytes, at, to) < to) {
                return NOT_A_NUMBER;
            }
            if (places > 2) {
                return DECIMALS;
            }
            cents += (bytes[at] - '0') * 10L + (places == 2 ? bytes[at + 1] - '0' : 0);
        } else if (!whole) {
            return NOT_A_NUMBER;
        }
        if (cents > LIMIT) {
            return TOO_LARGE;
        }
        return negative ? -cents : cents;
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

    private static int afterDigits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && digit(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }
}
