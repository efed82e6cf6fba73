package fr.palier.engine.text;

import fr.palier.engine.text.Folded.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads what somebody is about to write about a person, and names the words that a note should not hold: of health, religion,
 * opinions, origin, sexuality (GDPR, article 9), offences (article 10), judgements and insults (CNIL, free comment zones:
 * "adequate, relevant, not excessive"); and numbers that no note needs. It warns, and a person decides; only numbers are refused.
 *
 * <p>The words stand in {@code guard.txt}: a family, then words or phrases; {@code *} ends the beginning of a word; a phrase under
 * {@code fine} is left alone, whatever words it holds ("arrêt maladie").
 */
public final class Guard {
    private static final String FINE = "fine";

    /** By the first letter of their first word; at one place the longest phrase first. */
    private final Map<Character, List<Entry>> entries;

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

    /**
     * Words that follow each other.
     *
     * @param family empty where they are fine
     */
    private record Entry(Optional<Family> family, List<String> words) {
        boolean isAt(List<Word> text, int place) {
            if (place + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!fits(words.get(i), text.get(place + i).text())) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(String wanted, String word) {
            return wanted.endsWith("*")
                    ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                    : word.equals(wanted);
        }
    }

    private Guard(List<Entry> all) {
        this.entries = all.stream()
                .collect(Collectors.groupingBy(entry -> entry.words.getFirst().charAt(0)));
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

    /** One that knows the words of a list in the form of {@code guard.txt}. The longest phrase at a place counts. */
    static Guard of(String list) {
        List<Entry> entries = new ArrayList<>();
        for (String line : list.lines().toList()) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                String family = line.substring(0, colon).strip();
                for (String phrase : line.substring(colon + 1).split(",", -1)) {
                    entries.add(entry(family, phrase));
                }
            }
        }
        entries.sort(Comparator.comparingInt(entry -> -entry.words.size()));
        return new Guard(entries);
    }

    private static Entry entry(String family, String phrase) {
        List<String> words = new ArrayList<>();
        for (String word : phrase.strip().split("[ '’-]+", -1)) {
            boolean beginning = word.endsWith("*");
            List<Word> folded = Folded.words(word);
            if (folded.size() != 1) {
                throw new IllegalArgumentException("guard.txt: \"" + phrase + "\" is not made of words");
            }
            words.add(folded.getFirst().text() + (beginning ? "*" : ""));
        }
        return new Entry(
                family.equals(FINE) ? Optional.empty() : Optional.of(Family.valueOf(family.toUpperCase(Locale.ROOT))),
                List.copyOf(words));
    }

    /** What a text holds, in its order; nothing, for most. */
    public List<Finding> read(String text) {
        List<Finding> found = new ArrayList<>(PersonalNumbers.in(text));
        List<Word> words = Folded.words(text);
        for (int next = 0; next < words.size(); ) {
            int place = next;
            Optional<Entry> entry = at(words, place);
            int end = place + entry.map(one -> one.words.size()).orElse(1);
            entry.flatMap(Entry::family)
                    .ifPresent(family -> found.add(finding(family, text, words.subList(place, end))));
            next = end;
        }
        found.sort(Comparator.comparingInt(Finding::from));
        return List.copyOf(found);
    }

    private Optional<Entry> at(List<Word> words, int place) {
        char first = words.get(place).text().charAt(0);
        return entries.getOrDefault(first, List.of()).stream()
                .filter(one -> one.isAt(words, place))
                .findFirst();
    }

    private static Finding finding(Family family, String text, List<Word> words) {
        int from = words.getFirst().from();
        int to = words.getLast().to();
        return new Finding(family, text.substring(from, to), from, to);
    }
}
