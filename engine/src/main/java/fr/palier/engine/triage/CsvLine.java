package fr.palier.engine.triage;

import fr.palier.engine.Columns;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Writes lines of CSV into a buffer that grows and is used again. A text that a spreadsheet would run as a formula gets
 * an apostrophe in front; a text with a separator, a quote or a line break is quoted. Belongs to one thread.
 */
final class CsvLine {
    private static final byte[] NOTHING = new byte[0];
    private static final int DATES = 1 << 10;

    private final byte separator;
    private final byte decimal;
    private byte[] bytes = new byte[1 << 16];
    private final byte[][] dates = new byte[DATES][0];
    private final long[] days = new long[DATES];
    private byte[] joined = new byte[1 << 10];
    private int length;
    private boolean first = true;

    CsvLine(byte separator, byte decimal) {
        this.separator = separator;
        this.decimal = decimal;
        Arrays.fill(days, Long.MIN_VALUE);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
        first = true;
    }

    void end() {
        room(1);
        bytes[length++] = '\n';
        first = true;
    }

    void text(String text) {
        text(text.getBytes(StandardCharsets.UTF_8));
    }

    void text(byte[] utf8) {
        text(utf8, utf8.length);
    }

    private void text(byte[] utf8, int size) {
        begin(2 * size + 4);
        boolean quoted = needsQuotes(utf8, size);
        if (quoted) {
            bytes[length++] = '"';
        }
        if (size > 0 && runsAsFormula(utf8[0])) {
            bytes[length++] = '\'';
        }
        for (int i = 0; i < size; i++) {
            if (utf8[i] == '"') {
                bytes[length++] = '"';
            }
            bytes[length++] = utf8[i];
        }
        if (quoted) {
            bytes[length++] = '"';
        }
    }

    /** The chosen ones of some texts as one, with something between them. */
    void joined(List<byte[]> texts, IntPredicate chosen, byte[] between) {
        int size = 0;
        for (int i = 0; i < texts.size(); i++) {
            if (chosen.test(i)) {
                byte[] text = texts.get(i);
                int gap = size == 0 ? 0 : between.length;
                if (size + gap + text.length > joined.length) {
                    joined = Arrays.copyOf(joined, 2 * (size + gap + text.length));
                }
                System.arraycopy(between, 0, joined, size, gap);
                System.arraycopy(text, 0, joined, size + gap, text.length);
                size += gap + text.length;
            }
        }
        text(joined, size);
    }

    /** A sentence with an amount in it, in cents from 0 on. */
    void sentence(byte[] before, long cents, byte mark, byte[] after) {
        int most = before.length + 24 + after.length;
        if (most > joined.length) {
            joined = new byte[most];
        }
        System.arraycopy(before, 0, joined, 0, before.length);
        int at = before.length + width(cents / 100);
        digits(joined, at, cents / 100);
        joined[at++] = mark;
        joined[at++] = (byte) ('0' + cents % 100 / 10);
        joined[at++] = (byte) ('0' + cents % 10);
        System.arraycopy(after, 0, joined, at, after.length);
        text(joined, at + after.length);
    }

    private boolean needsQuotes(byte[] utf8, int size) {
        for (int i = 0; i < size; i++) {
            byte b = utf8[i];
            if (b == separator || b == '"' || b == '\n' || b == '\r') {
                return true;
            }
        }
        return false;
    }

    private static boolean runsAsFormula(byte first) {
        return first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\r';
    }

    void empty() {
        text(NOTHING);
    }

    void number(long number) {
        begin(20);
        digits(number);
    }

    /** Hundredths with two decimals. */
    void hundredths(long value) {
        begin(24);
        if (value < 0) {
            bytes[length++] = '-';
        }
        long magnitude = Math.abs(value);
        digits(magnitude / 100);
        bytes[length++] = decimal;
        int rest = (int) (magnitude % 100);
        bytes[length++] = (byte) ('0' + rest / 10);
        bytes[length++] = (byte) ('0' + rest % 10);
    }

    /** A day since 1970-01-01 as yyyy-MM-dd. A list repeats its dates: those written lately are kept. */
    void date(long day) {
        int slot = (int) day & (DATES - 1);
        if (days[slot] != day) {
            dates[slot] = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
            days[slot] = day;
        }
        byte[] date = dates[slot];
        begin(date.length);
        System.arraycopy(date, 0, bytes, length, date.length);
        length += date.length;
    }

    /** A value in the form of its signal; empty where there is none. */
    void value(long value, Signal.Form form) {
        if (value == Columns.EMPTY) {
            empty();
            return;
        }
        switch (form) {
            case EUROS, HUNDREDTHS -> hundredths(value);
            case COUNT, FLAG, PLAN -> number(value);
            case DATE -> date(value);
        }
    }

    private void digits(long number) {
        if (number < 0) {
            bytes[length++] = '-';
        }
        long rest = Math.abs(number);
        length += width(rest);
        digits(bytes, length, rest);
    }

    /** Writes a number so that it ends before a place. */
    private static void digits(byte[] into, int end, long number) {
        long rest = number;
        int at = end;
        do {
            into[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    private static int width(long number) {
        int width = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            width++;
        }
        return width;
    }

    private void begin(int most) {
        room(most + 1);
        if (!first) {
            bytes[length++] = separator;
        }
        first = false;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }
}
