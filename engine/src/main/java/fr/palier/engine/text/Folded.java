package fr.palier.engine.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as the guard compares it: its words in lower case, without accents, each with the place where it stands in the text.
 * {@code Œuvre} is {@code oeuvre}; what cannot be seen is not there; letters that stand alone one after the other
 * ({@code c a n c e r}, {@code c.a.n.c.e.r}) are one word.
 */
final class Folded {
    /** Fewer letters than these that stand alone are initials. */
    private static final int SPELLED = 4;

    /** After a word of no more letters a dot is that of an abbreviation: {@code av. de l'Église}. */
    private static final int ABBREVIATED = 4;

    private static final String STOPS = ",;:!?()/\n";

    private final List<Word> words = new ArrayList<>();
    private final StringBuilder building = new StringBuilder();
    private int from;
    private int to;
    private boolean stopped;

    private Folded() {}

    /**
     * A word.
     *
     * @param from where it begins in the text, in characters
     * @param to behind its last character
     * @param opens whether a comma, a stop or the like stands before it
     */
    record Word(String text, int from, int to, boolean opens) {}

    /** The words of a text, in their order. */
    static List<Word> words(String text) {
        Folded folded = new Folded();
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            int end = i + Character.charCount(code);
            folded.take(code, i, end);
            i = end;
        }
        folded.end();
        return spelledOut(folded.words);
    }

    private void take(int code, int start, int end) {
        int type = Character.getType(code);
        if (type == Character.FORMAT || type == Character.NON_SPACING_MARK) {
            return;
        }
        String plain = plain(code);
        if (plain.isEmpty()) {
            end();
            stopped |= STOPS.indexOf(code) >= 0 || (code == '.' && !isAbbreviated());
            return;
        }
        if (building.isEmpty()) {
            from = start;
        }
        building.append(plain);
        to = end;
    }

    /** Letters and digits of what a character stands for; nothing for all others. */
    private static String plain(int code) {
        String one = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        StringBuilder kept = new StringBuilder();
        one.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private boolean isAbbreviated() {
        return words.isEmpty() || words.getLast().text.length() <= ABBREVIATED;
    }

    private void end() {
        if (!building.isEmpty()) {
            words.add(new Word(building.toString(), from, to, stopped));
            building.setLength(0);
            stopped = false;
        }
    }

    private static List<Word> spelledOut(List<Word> words) {
        List<Word> all = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int end = i;
            while (end < words.size() && isLetter(words.get(end))) {
                end++;
            }
            if (end - i >= SPELLED) {
                all.add(joined(words.subList(i, end)));
                i = end;
            } else {
                all.add(words.get(i));
                i++;
            }
        }
        return all;
    }

    private static boolean isLetter(Word word) {
        return word.text.length() == 1 && Character.isLetter(word.text.charAt(0));
    }

    private static Word joined(List<Word> letters) {
        StringBuilder word = new StringBuilder();
        letters.forEach(letter -> word.append(letter.text));
        return new Word(word.toString(), letters.getFirst().from, letters.getLast().to, letters.getFirst().opens);
    }
}
