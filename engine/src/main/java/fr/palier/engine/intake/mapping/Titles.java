package fr.palier.engine.intake.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that housing software is known to use for one of Palier's: the table {@code titles.txt}, by section. */
final class Titles {
    private static final int OWN = 100;
    private static final int SURE = 95;
    private static final int LIKELY = 60;
    private static final int PART_OF_SURE = 50;
    private static final int PART_OF_LIKELY = 30;

    private static final Pattern CASE_CHANGE = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SILENT = Set.of("de", "du", "d", "des", "l", "la", "le", "et", "the", "of");
    private static final Set<String> NUMBER = Set.of("no", "num", "numero", "nr", "number");

    private final List<Known> known;

    /** A word in use, folded, for one of Palier's. */
    private record Known(String name, String folded, boolean sure) {
        int confidence(String title) {
            if (title.equals(folded)) {
                return sure ? SURE : LIKELY;
            }
            boolean part = (" " + title + " ").contains(" " + folded + " ");
            return !part ? 0 : sure ? PART_OF_SURE : PART_OF_LIKELY;
        }
    }

    /**
     * What a title may be.
     *
     * @param name Palier's name
     * @param confidence percent
     */
    record Match(String name, int confidence) {}

    /** @param section {@code tenancies}, {@code ledger} or {@code kinds} */
    Titles(String section) {
        known = new ArrayList<>();
        lines(section).forEach((name, words) -> {
            String[] parts = words.split("\\?", -1);
            add(name, parts[0], true);
            add(name, parts.length > 1 ? parts[1] : "", false);
        });
    }

    private void add(String name, String words, boolean sure) {
        Arrays.stream(words.split(","))
                .map(Titles::fold)
                .filter(folded -> !folded.isEmpty())
                .forEach(folded -> known.add(new Known(name, folded, sure)));
    }

    private static Map<String, String> lines(String section) {
        Map<String, String> lines = new LinkedHashMap<>();
        String at = "";
        for (String line : text().lines().toList()) {
            if (line.startsWith("[")) {
                at = line.substring(1, line.length() - 1);
            } else if (at.equals(section) && !line.startsWith("#")) {
                int colon = line.indexOf(':');
                lines.put(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        return lines;
    }

    private static String text() {
        try (InputStream in = Titles.class.getResourceAsStream("titles.txt")) {
            if (in == null) {
                throw new IllegalStateException("Resource missing from the engine's jar: titles.txt; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the engine's resource titles.txt", e);
        }
    }

    /** All that a title may be, the likeliest first, each name once. */
    List<Match> matches(String title) {
        String folded = fold(title);
        Map<String, Integer> best = new LinkedHashMap<>();
        for (Known word : known) {
            int confidence = title.strip().equalsIgnoreCase(word.name()) ? OWN : word.confidence(folded);
            if (confidence > 0) {
                best.merge(word.name(), confidence, Math::max);
            }
        }
        return best.entrySet().stream()
                .map(entry -> new Match(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Match::confidence).reversed())
                .toList();
    }

    /** Without case, accents, signs and little words; every way to write "number" is {@code n}. */
    static String fold(String text) {
        String spaced = CASE_CHANGE.matcher(text).replaceAll(" ");
        String plain = ACCENTS.matcher(Normalizer.normalize(spaced, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(NO_WORD.split(plain))
                .filter(word -> !word.isEmpty() && !SILENT.contains(word))
                .map(word -> NUMBER.contains(word) ? "n" : word)
                .collect(Collectors.joining(" "));
    }
}
