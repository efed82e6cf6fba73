package fr.palier.engine.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text as telephones take it: in the alphabet of GSM (3GPP TS 23.038, section 6.2.1) where it has all its letters, else in UCS-2;
 * cut into parts where it is too long for one (3GPP TS 23.040, section 9.2.3.24.1), each of which is paid for. GSM has é, è, à and ù,
 * but none of ê, ç, î, ô, œ: one of these makes a text of 70 letters a full one.
 *
 * @param coding of all parts
 * @param parts without their headers, 1 to 255
 */
public record ShortMessage(Coding coding, List<byte[]> parts) {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final int ESCAPE = 0x1b;
    private static final Map<Character, Integer> EXTENSION = Map.of(
            '\f', 0x0a, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2f, '[', 0x3c, '~', 0x3d, ']', 0x3e, '|', 0x40, '€',
            0x65);
    private static final Map<Character, Integer> LETTERS = letters();
    private static final int MOST_PARTS = 255;

    /** How letters are written, and how many bytes of them fit. */
    public enum Coding {
        /** One byte a letter, two for some; 160, or 153 beside a header. */
        GSM(160, 153),
        /** Two bytes a letter; 70, or 67 beside a header. */
        UCS2(140, 134);

        private final int alone;
        private final int together;

        Coding(int alone, int together) {
            this.alone = alone;
            this.together = together;
        }
    }

    /**
     * Writes a text.
     *
     * @throws IllegalArgumentException if it is too long even for 255 parts
     */
    public static ShortMessage of(String text) {
        boolean gsm = text.chars().allMatch(c -> LETTERS.containsKey((char) c) || EXTENSION.containsKey((char) c));
        Coding coding = gsm ? Coding.GSM : Coding.UCS2;
        List<byte[]> letters = gsm ? gsm(text) : ucs2(text);
        int bytes = letters.stream().mapToInt(letter -> letter.length).sum();
        List<byte[]> parts = cut(letters, bytes <= coding.alone ? coding.alone : coding.together);
        if (parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("a text of " + text.length() + " letters is longer than 255 parts");
        }
        return new ShortMessage(coding, parts);
    }

    private static Map<Character, Integer> letters() {
        Map<Character, Integer> letters = new HashMap<>();
        for (int i = 0; i < BASIC.length(); i++) {
            letters.put(BASIC.charAt(i), i);
        }
        letters.remove((char) ESCAPE);
        return Map.copyOf(letters);
    }

    private static List<byte[]> gsm(String text) {
        List<byte[]> letters = new ArrayList<>(text.length());
        for (char c : text.toCharArray()) {
            Integer basic = LETTERS.get(c);
            letters.add(
                    basic == null
                            ? new byte[] {ESCAPE, EXTENSION.getOrDefault(c, 0).byteValue()}
                            : new byte[] {basic.byteValue()});
        }
        return letters;
    }

    private static List<byte[]> ucs2(String text) {
        return text.codePoints()
                .mapToObj(point -> Character.toString(point).getBytes(StandardCharsets.UTF_16BE))
                .toList();
    }

    /** Letters of two bytes or four are never cut through. */
    private static List<byte[]> cut(List<byte[]> letters, int room) {
        List<byte[]> parts = new ArrayList<>();
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        for (byte[] letter : letters) {
            if (part.size() + letter.length > room) {
                parts.add(part.toByteArray());
                part.reset();
            }
            part.writeBytes(letter);
        }
        parts.add(part.toByteArray());
        return parts;
    }

    /** Reads a text back: what a telephone would show. */
    public String read() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return coding == Coding.UCS2 ? all.toString(StandardCharsets.UTF_16BE) : readGsm(all.toByteArray());
    }

    private static String readGsm(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == ESCAPE && i + 1 < bytes.length) {
                text.append(extended(bytes[++i]));
            } else {
                text.append(BASIC.charAt(bytes[i]));
            }
        }
        return text.toString();
    }

    private static char extended(int code) {
        return EXTENSION.entrySet().stream()
                .filter(one -> one.getValue() == code)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(' ');
    }

    @Override
    public String toString() {
        return "ShortMessage[" + coding + ", " + parts.size() + "]";
    }
}
