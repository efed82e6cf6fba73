package fr.palier.engine.message;

import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text is plain enough to be understood at the first reading: it hints, and forbids nothing. Sentences of more than
 * twenty words, words of the trade, the passive voice and words in capitals are named where they stand. The words of the trade
 * are in {@code plain_fr.txt} and {@code plain_en.txt}: {@code word = plainer words}.
 */
public final class Plain {
    /** The most words of a sentence that is read in one go. */
    public static final int LONGEST_SENTENCE = 20;

    private static final int SHOWN_WORDS = 6;
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+(?:[.!?](?=\\p{L}|\\d)[^.!?\\n]+)*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d{}]+(?:['’-][\\p{L}\\d]+)*");
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}{])\\p{Lu}{4,}(?![\\p{L}}])");
    private static final Set<String> ACRONYMS = Set.of("SAMU", "CCAS", "CROUS", "INSEE");
    private static final Pattern PASSIVE_FRENCH = Pattern.compile(
            "(?iU)\\b(?:est|sont|sera|seront|était|étaient|a été|ont été|être|soit)\\s+(?:\\p{L}+ment\\s+)?"
                    + "(?!près|assez|après|très|libre)\\p{L}{3,}(?:és?|ées?|is|ise|ises|ies?|us?|ues?|ts?|tes?)\\s+par\\b");
    private static final Pattern PASSIVE_ENGLISH = Pattern.compile(
            "(?iu)\\b(?:is|are|was|were|be|been|being)\\s+(?:\\p{L}+ly\\s+)?\\p{L}{2,}(?:ed|en)\\s+by\\b");

    private Plain() {}

    /** Of which kind a hint is. */
    public enum Kind {
        LONG_SENTENCE,
        TRADE_WORD,
        PASSIVE,
        CAPITALS;

        /** As messages call it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Something that could be said more plainly.
     *
     * @param words as they stand in the text; of a sentence its beginning
     * @param instead what could be said instead, or of a sentence how many words it has
     * @param at where it begins, in characters
     */
    public record Hint(Kind kind, String words, String instead, int at) {}

    private static final class Shipped {
        private static final Map<String, String> FRENCH = read("plain_fr.txt");
        private static final Map<String, String> ENGLISH = read("plain_en.txt");
    }

    /** What could be said more plainly, in the order of the text. */
    public static List<Hint> hints(String text, Lang lang) {
        List<Hint> hints = new ArrayList<>();
        longSentences(text, hints);
        tradeWords(text, lang == Lang.FR ? Shipped.FRENCH : Shipped.ENGLISH, hints);
        find(lang == Lang.FR ? PASSIVE_FRENCH : PASSIVE_ENGLISH, Kind.PASSIVE, text, hints);
        find(CAPITALS, Kind.CAPITALS, text, hints);
        hints.removeIf(hint -> hint.kind == Kind.CAPITALS && ACRONYMS.contains(hint.words));
        hints.sort(Comparator.comparingInt(Hint::at));
        return List.copyOf(hints);
    }

    private static void longSentences(String text, List<Hint> hints) {
        for (Matcher sentence = SENTENCE.matcher(text); sentence.find(); ) {
            List<String> words = WORD.matcher(sentence.group())
                    .results()
                    .map(word -> word.group())
                    .toList();
            if (words.size() > LONGEST_SENTENCE) {
                String begins = String.join(" ", words.subList(0, SHOWN_WORDS));
                hints.add(new Hint(Kind.LONG_SENTENCE, begins, Integer.toString(words.size()), sentence.start()));
            }
        }
    }

    private static void tradeWords(String text, Map<String, String> words, List<Hint> hints) {
        words.forEach((word, instead) -> {
            Pattern pattern = Pattern.compile("(?iu)(?<![\\p{L}{])" + Pattern.quote(word) + "(?:s|es)?(?![\\p{L}}])");
            Matcher match = pattern.matcher(text.replace('’', '\''));
            if (match.find()) {
                hints.add(new Hint(Kind.TRADE_WORD, match.group(), instead, match.start()));
            }
        });
    }

    private static void find(Pattern pattern, Kind kind, String text, List<Hint> hints) {
        for (Matcher match = pattern.matcher(text); match.find(); ) {
            hints.add(new Hint(kind, match.group(), "", match.start()));
        }
    }

    private static Map<String, String> read(String name) {
        try (InputStream in = Plain.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the build");
            }
            Map<String, String> words = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .forEach(line -> words.put(
                            line.substring(0, line.indexOf('=')).strip(),
                            line.substring(line.indexOf('=') + 1).strip()));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
