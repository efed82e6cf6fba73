package fr.palier.engine.intake.mapping;

import fr.palier.engine.intake.mapping.Preview.Column;
import fr.palier.engine.intake.mapping.Preview.Forms;
import fr.palier.engine.intake.mapping.Preview.Guess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of Palier's columns the titles of a file may be: the surest first, each of both given once. */
final class Guesses {
    private static final Set<String> DATES = Set.of("date", "start", "end", "last_contact", "held_until");
    private static final Set<String> AMOUNTS = Set.of("amount", "debit", "credit", "rent", "benefit");
    /** What a title is worth whose fields are nothing of the kind. */
    private static final int DENIED = 10;

    private final Sample sample;
    private final Map<Integer, Guess> byColumn = new HashMap<>();

    private record Candidate(int column, Guess guess) {}

    private Guesses(Sample sample) {
        this.sample = sample;
    }

    static Guesses of(String section, Sample sample) {
        Guesses guesses = new Guesses(sample);
        Titles titles = new Titles(section);
        List<Candidate> candidates = new ArrayList<>();
        for (int column = 0; column < sample.titles().size(); column++) {
            for (Titles.Match match : titles.matches(sample.titles().get(column))) {
                candidates.add(new Candidate(column, guesses.checked(match, sample.forms(column))));
            }
        }
        candidates.stream()
                .sorted(Comparator.comparingInt(
                                (Candidate candidate) -> candidate.guess().confidence())
                        .reversed())
                .forEach(guesses::give);
        return guesses;
    }

    private Guess checked(Titles.Match match, Forms forms) {
        long dates = forms.isoDates() + forms.frenchDates();
        boolean denied = DATES.contains(match.name()) && dates * 2 < forms.filled()
                || AMOUNTS.contains(match.name()) && dates * 2 > forms.filled();
        return new Guess(match.name(), denied ? Math.min(DENIED, match.confidence()) : match.confidence());
    }

    private void give(Candidate candidate) {
        boolean free = byColumn.values().stream()
                .noneMatch(guess -> guess.name().equals(candidate.guess().name()));
        if (free && candidate.guess().confidence() > DENIED) {
            byColumn.putIfAbsent(candidate.column(), candidate.guess());
        }
    }

    boolean has(String name) {
        return byColumn.values().stream().anyMatch(guess -> guess.name().equals(name));
    }

    /** How much of the file is understood so. */
    int weight() {
        return byColumn.values().stream().mapToInt(Guess::confidence).sum();
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < sample.titles().size(); column++) {
            columns.add(new Column(
                    sample.titles().get(column), Optional.ofNullable(byColumn.get(column)), sample.forms(column)));
        }
        return List.copyOf(columns);
    }
}
