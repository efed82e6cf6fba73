package fr.palier.engine.intake.mapping;

import fr.palier.engine.intake.mapping.Preview.Count;
import fr.palier.engine.ledger.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How often each text was met; labels that differ by numbers and months alone are one pattern. */
final class Tally {
    private static final int MOST_TEXTS = 500;
    private static final int LIKELY = 60;
    private static final Titles KINDS = new Titles("kinds");
    private static final Pattern CHANGING = Pattern.compile(
            "\\S*\\d\\S*|\\b(?:janv(?:ier)?|f[ée]v(?:rier|r)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[uû]t"
                    + "|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?)\\b\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern STARS = Pattern.compile("\\*[\\s*]*\\*");

    private final boolean patterns;
    private final Map<String, Integer> texts = new HashMap<>();
    private long lines;

    Tally(boolean patterns) {
        this.patterns = patterns;
    }

    void add(String text) {
        lines++;
        String counted =
                patterns ? STARS.matcher(CHANGING.matcher(text).replaceAll("*")).replaceAll("*") : text;
        if (!counted.isEmpty() && (texts.size() < MOST_TEXTS || texts.containsKey(counted))) {
            texts.merge(counted, 1, Integer::sum);
        }
    }

    long lines() {
        return lines;
    }

    List<Count> counts() {
        return texts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue(), kind(entry.getKey())))
                .sorted(Comparator.comparingLong(Count::lines).reversed().thenComparing(Count::text))
                .toList();
    }

    /** A code is a word of the table; a label may hold one, and then its first word counts before the others. */
    private Optional<Kind> kind(String text) {
        int least = patterns ? 1 : LIKELY;
        return KINDS.matches(text).stream()
                .filter(match -> match.confidence() >= least)
                .findFirst()
                .flatMap(match -> Arrays.stream(Kind.values())
                        .filter(kind -> kind.code().equals(match.name()))
                        .findFirst());
    }
}
