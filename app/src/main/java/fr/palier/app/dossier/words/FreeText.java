package fr.palier.app.dossier.words;

import fr.palier.app.shared.Refused;
import fr.palier.engine.text.Guard;
import fr.palier.engine.text.Guard.Family;
import fr.palier.engine.text.Guard.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Words that somebody wrote about a household, after the guard has read them.
 *
 * @param because why words of which the guard warned stand all the same; empty where it warned of none
 * @param families of those words
 */
public record FreeText(String words, Optional<String> because, List<Family> families) {
    /** Nothing. */
    public static final FreeText NONE = new FreeText("", Optional.empty(), List.of());

    /** The most characters of a text, and of a reason. */
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
            throw new Refused("dossier.words-empty");
        }
        return orNothing(typed, because);
    }

    /** The same, where nothing may be typed. */
    public static FreeText orNothing(String typed, String because) {
        String words = typed.strip();
        if (words.length() > LONGEST) {
            throw new Refused("dossier.words-too-long", LONGEST, words.length());
        }
        List<Finding> found = Guard.french().read(words);
        found.stream()
                .map(Finding::family)
                .filter(Family::isRefused)
                .findFirst()
                .ifPresent(family -> {
                    throw new Refused("dossier.guard.number." + family.code());
                });
        if (found.isEmpty()) {
            return new FreeText(words, Optional.empty(), List.of());
        }
        if (because.isBlank()) {
            throw new Sensitive(found);
        }
        return new FreeText(
                words,
                Optional.of(reason(because)),
                found.stream().map(Finding::family).distinct().toList());
    }

    private static String reason(String because) {
        if (because.strip().length() > LONGEST_REASON) {
            throw new Refused("dossier.because-too-long", LONGEST_REASON);
        }
        if (Guard.french().read(because).stream().anyMatch(one -> one.family().isRefused())) {
            throw new Refused("dossier.because-number");
        }
        return because.strip();
    }

    @Override
    public String toString() {
        return "FreeText[•••]";
    }
}
