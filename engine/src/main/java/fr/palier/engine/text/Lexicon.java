package fr.palier.engine.text;

import fr.palier.engine.text.Folded.Word;
import fr.palier.engine.text.Guard.Family;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the guard, read from a list in the form of {@code guard.txt}: a family, a colon, phrases between commas. In a phrase
 * {@code *} ends the beginning of a word and alone is any word, {@code |} stands between words of which one is there,
 * {@code @name} is one of the words of the line {@code @name: …}, and {@code ?} ends a word that may be absent.
 */
final class Lexicon {
    private static final String FINE = "fine";
    private static final int KEY = 2;

    private final Map<String, Choice> groups = new HashMap<>();

    /** By the first letters of their first word; at one place the longest phrase first. */
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    /**
     * Words of which one stands at a place.
     *
     * @param beginnings of words; the empty one begins all of them
     */
    private record Choice(Set<String> words, List<String> beginnings) {
        boolean holds(String word) {
            return words.contains(word) || beginnings.stream().anyMatch(word::startsWith);
        }

        Set<String> keys() {
            return Stream.concat(words.stream(), beginnings.stream())
                    .map(Lexicon::key)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Words that follow each other, with no comma or stop between them.
     *
     * @param family empty where they are fine
     */
    record Phrase(Optional<Family> family, List<Choice> choices) {
        int length() {
            return choices.size();
        }

        private boolean isAt(List<Word> text, int place) {
            if (place + length() > text.size()) {
                return false;
            }
            for (int i = 0; i < length(); i++) {
                Word word = text.get(place + i);
                if (!choices.get(i).holds(word.text()) || (i > 0 && word.opens())) {
                    return false;
                }
            }
            return true;
        }
    }

    private Lexicon() {}

    /** Of two phrases of one length the first of the list counts. */
    static Lexicon of(String list) {
        Lexicon lexicon = new Lexicon();
        for (String line : list.lines().toList()) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                lexicon.add(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).split(",", -1));
            }
        }
        lexicon.phrases.values().forEach(some -> some.sort(Comparator.comparingInt(one -> -one.length())));
        return lexicon;
    }

    private void add(String name, String[] members) {
        if (name.startsWith("@")) {
            groups.put(name, choice(String.join("|", members)));
            return;
        }
        Optional<Family> family =
                name.equals(FINE) ? Optional.empty() : Optional.of(Family.valueOf(name.toUpperCase(Locale.ROOT)));
        for (String member : members) {
            addAll(family, List.of(), List.of(member.strip().split("[ '’-]+", -1)));
        }
    }

    /** A word that may be absent makes two phrases. */
    private void addAll(Optional<Family> family, List<Choice> begun, List<String> rest) {
        if (rest.isEmpty()) {
            keep(new Phrase(family, begun));
            return;
        }
        String word = rest.getFirst();
        List<String> others = rest.subList(1, rest.size());
        if (word.endsWith("?")) {
            addAll(family, begun, others);
            word = word.substring(0, word.length() - 1);
        }
        List<Choice> longer = new ArrayList<>(begun);
        longer.add(choice(word));
        addAll(family, List.copyOf(longer), others);
    }

    private void keep(Phrase phrase) {
        Choice first = phrase.choices.stream().findFirst().orElse(new Choice(Set.of(), List.of("")));
        if (first.beginnings.stream().anyMatch(one -> one.length() < KEY)) {
            throw new IllegalArgumentException("guard.txt: a phrase begins with a word, of two letters before *");
        }
        for (String key : first.keys()) {
            phrases.computeIfAbsent(key, unknown -> new ArrayList<>()).add(phrase);
        }
    }

    private Choice choice(String written) {
        Set<String> words = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        for (String one : written.split("\\|", -1)) {
            String word = one.strip();
            if (word.startsWith("@")) {
                Choice group = group(word);
                words.addAll(group.words);
                beginnings.addAll(group.beginnings);
            } else if (word.endsWith("*")) {
                beginnings.add(word.length() == 1 ? "" : folded(word));
            } else {
                words.add(folded(word));
            }
        }
        return new Choice(Set.copyOf(words), List.copyOf(beginnings));
    }

    private Choice group(String name) {
        Choice group = groups.get(name);
        if (group == null) {
            throw new IllegalArgumentException("guard.txt: " + name + " is used before it is told");
        }
        return group;
    }

    private static String folded(String word) {
        List<Word> folded = Folded.words(word);
        if (folded.size() != 1) {
            throw new IllegalArgumentException("guard.txt: \"" + word + "\" is not one word");
        }
        return folded.getFirst().text();
    }

    private static String key(String word) {
        return word.substring(0, Math.min(KEY, word.length()));
    }

    /** The longest phrase that begins at a word. */
    Optional<Phrase> at(List<Word> text, int place) {
        return phrases.getOrDefault(key(text.get(place).text()), List.of()).stream()
                .filter(one -> one.isAt(text, place))
                .findFirst();
    }
}
