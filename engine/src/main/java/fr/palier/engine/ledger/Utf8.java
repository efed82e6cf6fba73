package fr.palier.engine.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some UTF-8 text that lies in an array of somebody else's and is overwritten before the next row is handed out: whoever
 * keeps it copies it ({@link #copy}, {@link #text}).
 */
public final class Utf8 {
    private byte[] bytes = new byte[0];
    private int from;
    private int to;

    /** Lies elsewhere from now on. */
    public void set(byte[] array, int first, int end) {
        bytes = array;
        from = first;
        to = end;
    }

    /** The whole array: only the bytes from {@link #from} to {@link #to}, exclusive, are this text. */
    public byte[] bytes() {
        return bytes;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** In bytes. */
    public int length() {
        return to - from;
    }

    public boolean isEmpty() {
        return from == to;
    }

    /** Whether it is these bytes. */
    public boolean is(byte[] other) {
        return Arrays.equals(bytes, from, to, other, 0, other.length);
    }

    public byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    public String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Whether the bytes are well-formed (Unicode Standard, table 3-7): no overlong form, no surrogate. */
    public static boolean isWellFormed(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int lead = bytes[at++];
            if (lead >= 0) {
                continue;
            }
            int more = following(lead & 0xff);
            if (more == 0 || at + more > to || !fits(lead & 0xff, bytes[at] & 0xff)) {
                return false;
            }
            for (int end = at + more; at < end; at++) {
                if ((bytes[at] & 0xc0) != 0x80) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How many bytes follow a lead byte, 0 where it is none. */
    private static int following(int lead) {
        if (lead < 0xc2 || lead > 0xf4) {
            return 0;
        }
        return lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    }

    private static boolean fits(int lead, int second) {
        return switch (lead) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second < 0xa0;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second < 0x90;
            default -> true;
        };
    }

    /** Hides the text, which may be somebody's name. */
    @Override
    public String toString() {
        return length() + " bytes";
    }
}
