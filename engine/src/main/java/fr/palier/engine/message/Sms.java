package fr.palier.engine.message;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a text is for a telephone (3GPP TS 23.038, section 6.2.1, and TS 23.040, section 9.2.3.24.1): in the default alphabet
 * 160 septets, or 153 for each part of several; where one character is not of that alphabet, 70 characters of UCS-2, or 67. What
 * takes two of them (an escaped character, a surrogate pair) never stands across two parts.
 *
 * @param narrow in the default alphabet
 * @param units septets, or characters of UCS-2
 * @param parts that are sent and paid, from 1
 * @param wide the characters that are not of the default alphabet, each once
 */
public record Sms(boolean narrow, int units, int parts, List<String> wide) {
    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String ESCAPED = "^{}\\[~]|€\f";
    private static final int SEPTETS = 160;
    private static final int SEPTETS_OF_PART = 153;
    private static final int WIDE = 70;
    private static final int WIDE_OF_PART = 67;

    public Sms {
        wide = List.copyOf(wide);
    }

    /** Measures a text. */
    public static Sms of(String text) {
        List<String> wide = text.codePoints()
                .filter(code -> ALPHABET.indexOf(code) < 0 && ESCAPED.indexOf(code) < 0)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
        boolean narrow = wide.isEmpty();
        List<Integer> sizes = sizes(text, narrow);
        int units = sizes.stream().mapToInt(Integer::intValue).sum();
        boolean single = units <= (narrow ? SEPTETS : WIDE);
        return new Sms(narrow, units, single ? 1 : parts(sizes, narrow ? SEPTETS_OF_PART : WIDE_OF_PART), wide);
    }

    private static List<Integer> sizes(String text, boolean narrow) {
        List<Integer> sizes = new ArrayList<>();
        text.codePoints()
                .forEach(code -> sizes.add(
                        narrow ? (ESCAPED.indexOf(code) < 0 ? 1 : 2) : Character.charCount(code)));
        return sizes;
    }

    private static int parts(List<Integer> sizes, int room) {
        int parts = 1;
        int used = 0;
        for (int size : sizes) {
            if (used + size > room) {
                parts++;
                used = 0;
            }
            used += size;
        }
        return parts;
    }

    /**
     * The same words with the marks of typography that telephones have no narrow character for written as their keyboards do:
     * {@code ’ “ « … –} and blanks that do not break. Letters stay as they are.
     */
    public static String plain(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[’‘ʼ]", "'")
                .replaceAll("[“”„]", "\"")
                .replaceAll("«[ \\u00a0\\u202f]?", "\"")
                .replaceAll("[ \\u00a0\\u202f]?»", "\"")
                .replace("…", "...")
                .replaceAll("[–—‑−]", "-")
                .replaceAll("[\\u00a0\\u202f\\u2009]", " ")
                .replaceAll("[\\u00ad\\u200b]", "");
    }

    /** The same with letters that a telephone has no narrow character for written without their accent: {@code ê} as {@code e}. */
    public static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(sign -> bare.append(of(sign).narrow ? sign : letter(sign)));
        return bare.toString();
    }

    private static String letter(String sign) {
        return switch (sign) {
            case "œ" -> "oe";
            case "Œ" -> "OE";
            case "æ" -> "ae";
            default -> Normalizer.normalize(sign, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
        };
    }
}
