package fr.palier.app.shared.words;

import fr.palier.app.shared.Refused;
import fr.palier.engine.text.Guard;
import fr.palier.engine.text.Guard.Family;
import fr.palier.engine.text.Guard.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Words that somebody wrote about a household, after the guard has read them. Numbers that nothing needs are always refused; of
 * sensitive words the guard warns first, and nothing is stored until they are written otherwise or, where a record is for
 * colleagues who work with the household, kept with a reason.
 *
 * @param because why words of which the guard warned stand all the same; empty where it warned of none
 * @param families of those words
 */
public record FreeText(String words, Optional<String> because, List<Family> families) {
    /** Nothing. */
    public static final FreeText NONE = new FreeText("", Optional.empty(), List.of());

    /** The most characters of a text. */
    public static final int LONGEST = 500;

    private static final int LONGEST_REASON = 200;

    /**
     * Reads what was typed.
     *
     * @param because why sensitive words are to be kept; blank where nothing was said
     * @throws Refused where it is empty or too long, or holds a number that no note needs
     * @throws Sensitive where it holds sensitive words and no reason is given
     */
    public static FreeText of(String typed, String because) {
        if (typed.isBlank()) {
            throw new Refused("guard.words-empty");
        }
        return orNothing(typed, because);
    }

    /** The same, where nothing may be typed. */
    public static FreeText orNothing(String typed, String because) {
        List<Finding> found = read(typed);
        if (found.isEmpty()) {
            return unmarked(typed);
        }
        if (because.isBlank()) {
            throw new Sensitive(found);
        }
        return new FreeText(
                typed.strip(),
                Optional.of(reason(because)),
                found.stream().map(Finding::family).distinct().toList());
    }

    /**
     * Reads words that many may read, letters and partners among them: sensitive ones are to be written otherwise, and no reason
     * keeps them. Nothing may be typed.
     *
     * @throws Refused where it is too long, or holds sensitive words, which it names, or a number that no note needs
     */
    public static FreeText plain(String typed) {
        List<Finding> found = read(typed);
        if (!found.isEmpty()) {
            throw new Refused(
                    "guard.rephrase",
                    found.stream().map(Finding::words).distinct().collect(Collectors.joining(", ")));
        }
        return unmarked(typed);
    }

    /** Reads what is said while somebody may be in danger: whatever helps them stands, in whatever words, but for numbers. */
    public static FreeText inDanger(String typed) {
        read(typed);
        return unmarked(typed);
    }

    private static FreeText unmarked(String typed) {
        return new FreeText(typed.strip(), Optional.empty(), List.of());
    }

    private static List<Finding> read(String typed) {
        String words = typed.strip();
        if (words.length() > LONGEST) {
            throw new Refused("guard.words-too-long", LONGEST, words.length());
        }
        List<Finding> found = Guard.french().read(words);
        found.stream()
                .map(Finding::family)
                .filter(Family::isRefused)
                .findFirst()
                .ifPresent(family -> {
                    throw new Refused("guard.number." + family.code());
                });
        return found;
    }

    private static String reason(String because) {
        if (because.strip().length() > LONGEST_REASON) {
            throw new Refused("guard.because-too-long", LONGEST_REASON);
        }
        if (Guard.french().read(because).stream().anyMatch(one -> one.family().isRefused())) {
            throw new Refused("guard.because-number");
        }
        return because.strip();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    @Override
    public String toString() {
        return "FreeText[•••]";
    }
}
