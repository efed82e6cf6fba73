package fr.palier.engine.triage;

import fr.palier.engine.Columns;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

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

    /** A text that many lines hold: looked through once, then copied. */
    Text prepared(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean careful = text.indexOf('"') >= 0 || utf8.length > 0 && runsAsFormula(utf8[0]);
        return new Text(utf8, needsQuotes(utf8, utf8.length), careful);
    }

    /**
     * What a text needs when it is written.
     *
     * @param quoted it holds a separator, a quote or a line break
     * @param careful it holds a quote, or would run as a formula
     */
    record Text(byte[] utf8, boolean quoted, boolean careful) {}

    /** Writes parts as one cell, without looking through them again unless one asks for care. */
    void joined(Text[] parts, int count) {
        int size = 2;
        boolean quoted = false;
        boolean careful = false;
        for (int i = 0; i < count; i++) {
            size += parts[i].utf8.length;
            quoted |= parts[i].quoted;
            careful |= parts[i].careful;
        }
        if (careful) {
            text(together(parts, count, size));
            return;
        }
        begin(size);
        quote(quoted);
        for (int i = 0; i < count; i++) {
            copy(parts[i].utf8);
        }
        quote(quoted);
    }

    private static byte[] together(Text[] parts, int count, int most) {
        ByteBuffer all = ByteBuffer.allocate(most);
        for (int i = 0; i < count; i++) {
            all.put(parts[i].utf8);
        }
        return Arrays.copyOf(all.array(), all.position());
    }

    /** A sentence with an amount in it, in cents from 0 on. */
    void sentence(Text before, long cents, byte mark, Text after) {
        if (before.careful || after.careful) {
            String amount = cents / 100 + "" + (char) mark + (cents % 100 / 10) + cents % 10;
            joined(new Text[] {before, prepared(amount), after}, 3);
            return;
        }
        begin(before.utf8.length + 24 + after.utf8.length);
        boolean quoted = before.quoted || after.quoted || mark == separator;
        quote(quoted);
        copy(before.utf8);
        digits(cents / 100);
        decimals(mark, (int) (cents % 100));
        copy(after.utf8);
        quote(quoted);
    }

    private void quote(boolean quoted) {
        if (quoted) {
            bytes[length++] = '"';
        }
    }

    private void copy(byte[] utf8) {
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
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
        if (magnitude <= Integer.MAX_VALUE) {
            int small = (int) magnitude;
            digits(small / 100);
            decimals(decimal, small % 100);
        } else {
            digits(magnitude / 100);
            decimals(decimal, (int) (magnitude % 100));
        }
    }

    private void decimals(byte mark, int hundredths) {
        bytes[length++] = mark;
        bytes[length++] = (byte) ('0' + hundredths / 10);
        bytes[length++] = (byte) ('0' + hundredths % 10);
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
        if (rest < 10) {
            bytes[length++] = (byte) ('0' + rest);
        } else if (rest <= Integer.MAX_VALUE) {
            digits((int) rest);
        } else {
            copy(Long.toString(rest).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Small numbers are divided several times as fast as long ones. */
    private void digits(int number) {
        int end = length + width(number);
        length = end;
        int rest = number;
        do {
            bytes[--end] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    private static int width(int number) {
        int width = 1;
        for (int power = 10; width < 10 && number >= power; power *= 10) {
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

    /** Makes room for so many bytes more. */
    void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }
}
