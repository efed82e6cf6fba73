package fr.palier.engine.text;

import fr.palier.engine.text.Folded.Word;
import fr.palier.engine.text.Lexicon.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what somebody is about to write about a person, and names the words that a note should not hold: of health, religion,
 * opinions, origin, sexuality (GDPR, article 9), offences (article 10), judgements and insults (CNIL, free comment zones:
 * "adequate, relevant, not excessive"); and numbers that no note needs. It warns, and a person decides; only numbers are refused.
 *
 * <p>The words stand in {@code guard.txt}. Of phrases that begin at one word the longest counts, and the words behind it are read
 * next; a phrase under {@code fine} is left alone, whatever words it holds ("arrêt maladie", "rue de la Mosquée").
 */
public final class Guard {
    private final Lexicon lexicon;

    /** What words are about. */
    public enum Family {
        HEALTH,
        RELIGION,
        OPINION,
        ORIGIN,
        SEXUALITY,
        OFFENCE,
        JUDGEMENT,
        INSULT,
        SOCIAL_SECURITY,
        BANK_ACCOUNT,
        PAYMENT_CARD;

        /** A number, which is never kept. */
        public boolean isRefused() {
            return this == SOCIAL_SECURITY || this == BANK_ACCOUNT || this == PAYMENT_CARD;
        }

        /** The word that columns and messages have for it: {@code social-security}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Words that were found.
     *
     * @param words as they were typed
     * @param from where they begin in the text, in characters
     * @param to behind their last character
     */
    public record Finding(Family family, String words, int from, int to) {
        /** A number found is not told again in a log. */
        @Override
        public String toString() {
            return "Finding[" + family + ", " + from + "-" + to + "]";
        }
    }

    private Guard(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    private static final class Shipped {
        private static final Guard FRENCH = shipped();
    }

    /** The one for French. */
    public static Guard french() {
        return Shipped.FRENCH;
    }

    private static Guard shipped() {
        try (InputStream in = Guard.class.getResourceAsStream("guard.txt")) {
            if (in == null) {
                throw new IllegalStateException("guard.txt is missing from the build");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that knows the words of a list in the form of {@code guard.txt}. */
    static Guard of(String list) {
        return new Guard(Lexicon.of(list));
    }

    /** What a text holds, in its order; nothing, for most. */
    public List<Finding> read(String text) {
        List<Finding> found = new ArrayList<>(PersonalNumbers.in(text));
        List<Word> words = Folded.words(text);
        for (int next = 0; next < words.size(); ) {
            int place = next;
            Optional<Phrase> phrase = lexicon.at(words, place);
            int end = place + phrase.map(Phrase::length).orElse(1);
            phrase.flatMap(Phrase::family)
                    .ifPresent(family -> found.add(finding(family, text, words.subList(place, end))));
            next = end;
        }
        found.sort(Comparator.comparingInt(Finding::from));
        return List.copyOf(found);
    }

    private static Finding finding(Family family, String text, List<Word> words) {
        int from = words.getFirst().from();
        int to = words.getLast().to();
        return new Finding(family, text.substring(from, to), from, to);
    }
}
