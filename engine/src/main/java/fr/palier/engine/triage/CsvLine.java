package fr.palier.engine.triage;

import fr.palier.engine.Columns;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Writes lines of CSV into a buffer that grows and is used again. A text that a spreadsheet would run as a formula gets
 * an apostrophe in front; a text with a separator, a quote or a line break is quoted. Belongs to one thread.
 */
final class CsvLine {
    private static final byte[] NOTHING = new byte[0];

    private final byte separator;
    private final byte decimal;
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private boolean first = true;

    CsvLine(byte separator, byte decimal) {
        this.separator = separator;
        this.decimal = decimal;
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
        begin(2 * utf8.length + 4);
        boolean quoted = needsQuotes(utf8);
        if (quoted) {
            bytes[length++] = '"';
        }
        if (runsAsFormula(utf8)) {
            bytes[length++] = '\'';
        }
        for (byte b : utf8) {
            if (b == '"') {
                bytes[length++] = '"';
            }
            bytes[length++] = b;
        }
        if (quoted) {
            bytes[length++] = '"';
        }
    }

    private boolean needsQuotes(byte[] utf8) {
        for (byte b : utf8) {
            if (b == separator || b == '"' || b == '\n' || b == '\r') {
                return true;
            }
        }
        return false;
    }

    private static boolean runsAsFormula(byte[] utf8) {
        if (utf8.length == 0) {
            return false;
        }
        byte b = utf8[0];
        return b == '=' || b == '+' || b == '-' || b == '@' || b == '\t' || b == '\r';
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

    /** A day since 1970-01-01 as yyyy-MM-dd. */
    void date(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        begin(10);
        two(date.getYear() / 100);
        two(date.getYear() % 100);
        bytes[length++] = '-';
        two(date.getMonthValue());
        bytes[length++] = '-';
        two(date.getDayOfMonth());
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
        int end = length + width(rest);
        for (int at = end - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length = end;
    }

    private static int width(long number) {
        int width = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            width++;
        }
        return width;
    }

    private void two(int number) {
        bytes[length++] = (byte) ('0' + number / 10);
        bytes[length++] = (byte) ('0' + number % 10);
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
