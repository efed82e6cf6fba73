package fr.palier.engine.intake.rows;

import fr.palier.engine.intake.Field;
import fr.palier.engine.ledger.Utf8;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text of a row, UTF-8 whatever the file is in. It lies in the block as long as nothing has to change, else in a buffer
 * of its own that serves row after row. Belongs to one thread.
 */
final class TextField {
    private static final byte[][] WINDOWS_1252 = windows1252();
    private static final int WIDEST = 3;
    private static final byte DELETE = 0x7f;

    private final Utf8 text = new Utf8();
    private byte[] buffer = new byte[64];

    private static byte[][] windows1252() {
        byte[][] utf8 = new byte[256][];
        for (int i = 0; i < utf8.length; i++) {
            byte[] one = {(byte) i};
            utf8[i] = new String(one, Charset.forName("windows-1252")).getBytes(StandardCharsets.UTF_8);
        }
        return utf8;
    }

    Utf8 utf8() {
        return text;
    }

    /** Takes a key: trimmed, otherwise exact. */
    void exact(Field field) {
        if (isAscii(field) || Utf8.isWellFormed(field.bytes, field.from, field.to)) {
            text.set(field.bytes, field.from, field.to);
        } else {
            transcode(field);
        }
        if (!text.isEmpty() && (mayBeSpace(first()) || mayBeSpace(leadOfLast()))) {
            own(text.text().strip().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Takes a text for people: as {@link #exact}, each control character made a space. */
    void line(Field field) {
        exact(field);
        int at = control(text.from());
        if (at == text.to()) {
            return;
        }
        byte[] copy = text.copy();
        for (int i = at - text.from(); i < copy.length; i++) {
            copy[i] = isControl(copy[i]) ? (byte) ' ' : copy[i];
        }
        own(new String(copy, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8));
    }

    void clear() {
        text.set(buffer, 0, 0);
    }

    /** Takes bytes of its own making. */
    void own(byte[] utf8) {
        text.set(utf8, 0, utf8.length);
    }

    /** Whether a byte 0 is in it, which no database takes. */
    boolean holdsNul() {
        for (int i = text.from(); i < text.to(); i++) {
            if (text.bytes()[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAscii(Field field) {
        int all = 0;
        for (int i = field.from; i < field.to; i++) {
            all |= field.bytes[i];
        }
        return all >= 0;
    }

    private void transcode(Field field) {
        int most = (field.to - field.from) * WIDEST;
        if (buffer.length < most) {
            buffer = Arrays.copyOf(buffer, Math.max(most, buffer.length * 2));
        }
        int length = 0;
        for (int i = field.from; i < field.to; i++) {
            byte b = field.bytes[i];
            if (b >= 0) {
                buffer[length++] = b;
            } else {
                for (byte part : WINDOWS_1252[b & 0xff]) {
                    buffer[length++] = part;
                }
            }
        }
        text.set(buffer, 0, length);
    }

    private byte first() {
        return text.bytes()[text.from()];
    }

    private byte leadOfLast() {
        int at = text.to() - 1;
        while (at > text.from() && (text.bytes()[at] & 0xc0) == 0x80) {
            at--;
        }
        return text.bytes()[at];
    }

    /** White space is ASCII, or three bytes long (U+1680 to U+3000). */
    private static boolean mayBeSpace(byte lead) {
        return lead >= 0 ? lead <= ' ' : (lead & 0xff) >= 0xe1 && (lead & 0xff) <= 0xe3;
    }

    private int control(int from) {
        int at = from;
        while (at < text.to() && !isControl(text.bytes()[at])) {
            at++;
        }
        return at;
    }

    private static boolean isControl(byte b) {
        return b >= 0 && b < ' ' || b == DELETE;
    }
}
