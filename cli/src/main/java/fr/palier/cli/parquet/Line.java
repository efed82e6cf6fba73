package fr.palier.cli.parquet;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** CSV being written into memory, field by field: RFC 4180 quoting, comma, LF. */
final class Line {
    private static final int CENTS = 2;

    private byte[] bytes = new byte[1 << 16];
    private int end;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return end;
    }

    void clear() {
        end = 0;
    }

    /** Ends a field: another follows. */
    void comma() {
        put((byte) ',');
    }

    /** Ends the line: turns the comma after its last field into a line feed. */
    void endOfLine() {
        bytes[end - 1] = '\n';
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        text(utf8, 0, utf8.length);
    }

    /** Bytes of a text, quoted where a reader could take one of them for a separator. */
    void text(byte[] source, int from, int to) {
        room(2 * (to - from) + 2);
        if (!mustBeQuoted(source, from, to)) {
            System.arraycopy(source, from, bytes, end, to - from);
            end += to - from;
            return;
        }
        bytes[end++] = '"';
        for (int i = from; i < to; i++) {
            if (source[i] == '"') {
                bytes[end++] = '"';
            }
            bytes[end++] = source[i];
        }
        bytes[end++] = '"';
    }

    /** ASCII that needs no quotes: dates, digits. */
    void plain(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[end++] = (byte) ascii.charAt(i);
        }
    }

    /** A decimal number, without the zeros beyond the cent: 12.3400 is 12.34, 12.00 stays. */
    void number(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        int scale = Math.min(number.scale(), Math.max(CENTS, shortest.scale()));
        plain(number.setScale(scale).toPlainString());
    }

    /** The same for a number of units of 10^-scale, without an object for each. */
    void number(long unscaled, int scale) {
        long units = unscaled;
        int decimals = scale;
        while (decimals > CENTS && units % 10 == 0) {
            units /= 10;
            decimals--;
        }
        if (units == Long.MIN_VALUE) {
            plain(BigDecimal.valueOf(units, decimals).toPlainString());
            return;
        }
        if (units < 0) {
            put((byte) '-');
        }
        digits(Math.abs(units), decimals);
    }

    private void digits(long value, int scale) {
        int count = Math.max(scale + 1, digitsOf(value));
        int dot = scale == 0 ? 0 : 1;
        room(count + dot);
        long rest = value;
        for (int i = count + dot - 1; i >= 0; i--) {
            if (dot == 1 && i == count - scale) {
                bytes[end + i] = '.';
            } else {
                bytes[end + i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        end += count + dot;
    }

    private static int digitsOf(long value) {
        int count = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            count++;
        }
        return count;
    }

    private static boolean mustBeQuoted(byte[] source, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = source[i];
            if (b == ',' || b == ';' || b == '"' || b == '\n' || b == '\r' || b == '\t') {
                return true;
            }
        }
        return false;
    }

    private void put(byte b) {
        room(1);
        bytes[end++] = b;
    }

    private void room(int more) {
        if (more > bytes.length - end) {
            bytes = Arrays.copyOf(bytes, Math.addExact(Math.max(2 * end, 1 << 16), more));
        }
    }
}
