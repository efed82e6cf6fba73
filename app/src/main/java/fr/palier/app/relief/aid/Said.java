package fr.palier.app.relief.aid;

import fr.palier.app.shared.Refused;
import fr.palier.engine.text.Guard;
import fr.palier.engine.text.Guard.Family;
import fr.palier.engine.text.Guard.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** What stands between words about a request and the record: short, without numbers that no note needs, without sensitive words. */
final class Said {
    private static final int LONGEST = 500;

    private Said() {}

    /**
     * Words that may be missing.
     *
     * @throws Refused where they are too long, hold such a number, or words that are to be written otherwise
     */
    static String briefly(String typed) {
        String words = typed.strip();
        if (words.length() > LONGEST) {
            throw new Refused("relief.reason-too-long");
        }
        List<Finding> found = Guard.french().read(words);
        if (found.stream().map(Finding::family).anyMatch(Family::isRefused)) {
            throw new Refused("relief.aid.words-number");
        }
        if (!found.isEmpty()) {
            String sensitive = found.stream().map(Finding::words).distinct().collect(Collectors.joining(", "));
            throw new Refused("relief.aid.words-sensitive", sensitive);
        }
        return words;
    }

    /** Words that may not be missing. */
    static String why(String typed) {
        if (typed.isBlank()) {
            throw new Refused("relief.say-why");
        }
        return briefly(typed);
    }
}
