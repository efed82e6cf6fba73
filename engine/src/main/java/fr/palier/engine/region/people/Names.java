package fr.palier.engine.region.people;

import fr.palier.engine.region.tenancy.Dice;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Family names and given names: the given name is of the same origin, or for some of the younger simply French. */
final class Names {
    private static final int MIDDLE = 1950;
    private static final int YOUNG = 1980;
    private static final int OTHERWISE_FRENCH = 250;

    private final List<Origin> origins = new ArrayList<>();
    private final int[] weights;

    /** @param letters of it that an address may hold */
    record Word(String text, String letters) {
        static Word of(String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
            return new Word(text, plain.replaceAll("[^a-z]", ""));
        }
    }

    /** @param given by age: old, middle, young */
    private record Origin(List<Word> family, List<List<Word>> given) {
        Word given(int birthYear, Dice dice) {
            List<Word> names = given.get(birthYear < MIDDLE ? 0 : birthYear < YOUNG ? 1 : 2);
            return names.get(dice.below(names.size()));
        }
    }

    Names() {
        List<Integer> drawn = new ArrayList<>();
        Lexicon.read("names.txt").forEach((section, words) -> {
            drawn.add(Integer.parseInt(section.substring(section.indexOf(' ') + 1)));
            origins.add(origin(words));
        });
        weights = drawn.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Origin origin(Map<String, List<String>> words) {
        List<List<Word>> given = List.of(of(words, "old"), of(words, "middle"), of(words, "young"));
        return new Origin(of(words, "family"), given);
    }

    private static List<Word> of(Map<String, List<String>> words, String name) {
        return words.getOrDefault(name, List.of()).stream().map(Word::of).toList();
    }

    /** A family name and a given name. */
    record Name(Word family, Word given) {}

    Name draw(int birthYear, Dice dice) {
        Origin origin = origins.get(dice.weighted(weights));
        Word family = origin.family().get(dice.below(origin.family().size()));
        boolean french = birthYear >= YOUNG && dice.perMille(OTHERWISE_FRENCH);
        return new Name(family, (french ? origins.getFirst() : origin).given(birthYear, dice));
    }
}
