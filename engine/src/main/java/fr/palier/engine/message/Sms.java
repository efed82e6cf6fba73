package fr.palier.engine.message;

import fr.palier.engine.text.ShortMessage;
import fr.palier.engine.text.ShortMessage.Coding;
import java.text.Normalizer;
import java.util.List;

/**
 * How long a text is for a telephone ({@link ShortMessage}), and what makes it so.
 *
 * @param narrow in the alphabet of GSM, in which twice as much fits
 * @param units letters as they are counted: some take two places
 * @param parts that are sent and paid, from 1
 * @param wide the characters that are not of that alphabet, each once
 */
public record Sms(boolean narrow, int units, int parts, List<String> wide) {
    public Sms {
        wide = List.copyOf(wide);
    }

    /** Measures a text of at most 255 parts. */
    public static Sms of(String text) {
        ShortMessage message = ShortMessage.of(text);
        boolean narrow = message.coding() == Coding.GSM;
        int bytes = message.parts().stream().mapToInt(part -> part.length).sum();
        List<String> wide = narrow
                ? List.of()
                : text.codePoints()
                        .distinct()
                        .mapToObj(Character::toString)
                        .filter(sign -> !isNarrow(sign))
                        .toList();
        return new Sms(narrow, narrow ? bytes : bytes / 2, message.parts().size(), wide);
    }

    private static boolean isNarrow(String sign) {
        return ShortMessage.of(sign).coding() == Coding.GSM;
    }

    /**
     * The same words with the marks of typography that telephones have no narrow character for written as their keyboards do:
     * {@code ’ “ « … –} and blanks that do not break; without empty lines. Letters stay as they are.
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
                .replaceAll("[\\u00ad\\u200b]", "")
                .replaceAll(" *\n\\s*", "\n");
    }

    /** The same with letters that a telephone has no narrow character for written without their accent: {@code ê} as {@code e}. */
    public static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(sign -> bare.append(isNarrow(sign) ? sign : letter(sign)));
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
