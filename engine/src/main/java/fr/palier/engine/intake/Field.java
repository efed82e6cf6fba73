package fr.palier.engine.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One field of the record in hand: a span of bytes without the spaces around it. Belongs to one thread. */
public final class Field {
    private static final byte[] NONE = new byte[Blocks.SLACK];

    /** Readable for {@link Blocks#SLACK} bytes behind the field; belongs to the block, not to be written to. */
    public byte[] bytes = NONE;

    public int from;
    public int to;

    /** Takes a field of the record that the cutter holds; a column of -1 is an empty field. */
    void select(LineCutter cutter, byte[] block, int column) {
        if (column < 0) {
            bytes = NONE;
            from = 0;
            to = 0;
            return;
        }
        bytes = block;
        from = cutter.from[column];
        to = cutter.to[column];
        if ((cutter.doubled >>> Math.min(column, 63) & 1) != 0) {
            undouble();
        }
        if (from < to && (blank(bytes[from]) || blank(bytes[to - 1]))) {
            strip();
        }
    }

    public boolean isEmpty() {
        return from == to;
    }

    public String text() {
        return KeyTable.decode(bytes, from, to).strip();
    }

    /** The field as a small number of ASCII digits, or -1. */
    public int count() {
        if (isEmpty() || to - from > 9) {
            return -1;
        }
        int count = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            count = count * 10 + bytes[i] - '0';
        }
        return count;
    }

    public static Field of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Field field = new Field();
        field.take(Arrays.copyOf(utf8, utf8.length + Blocks.SLACK), utf8.length);
        return field;
    }

    void copy(Field other) {
        bytes = other.bytes;
        from = other.from;
        to = other.to;
    }

    /** Takes the first bytes of an array that holds {@link Blocks#SLACK} more. */
    void take(byte[] text, int length) {
        bytes = text;
        from = 0;
        to = length;
    }

    private void strip() {
        while (from < to && blank(bytes[from])) {
            from++;
        }
        while (from < to && blank(bytes[to - 1])) {
            to--;
        }
    }

    private static boolean blank(byte b) {
        return b >= 0 && b <= ' ';
    }

    /** Two quotes stand for one: copied out, for the block may be read again. */
    private void undouble() {
        byte[] copy = new byte[to - from + Blocks.SLACK];
        int length = 0;
        for (int i = from; i < to; i++) {
            copy[length++] = bytes[i];
            if (bytes[i] == '"' && i + 1 < to && bytes[i + 1] == '"') {
                i++;
            }
        }
        take(copy, length);
    }
}
