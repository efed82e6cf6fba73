package fr.palier.engine.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Counts delays: the same day of the month some months later, or that month's last day where it has none. */
final class Delays {
    private static final int HALF_A_MONTH = 15;

    private final List<LegalRules> files;

    Delays(LegalRules... files) {
        this.files = List.of(files);
    }

    /** Where a delay leads, and by which rule. */
    record Counted(LocalDate day, LegalRule rule) {}

    /** From a day on, by the rule in force that day. */
    Optional<Counted> after(LocalDate day, String stem) {
        return after(day, stem, day);
    }

    /** From a day on, by the rule in force on another. */
    Optional<Counted> after(LocalDate day, String stem, LocalDate ruledOn) {
        return rule(stem + ".months", ruledOn)
                .map(rule -> new Counted(day.plusMonths(rule.value().intValueExact()), rule))
                .or(() -> rule(stem + ".weeks", ruledOn)
                        .map(rule -> new Counted(day.plusWeeks(rule.value().intValueExact()), rule)))
                .or(() -> rule(stem + ".years", ruledOn)
                        .map(rule -> new Counted(day.plusYears(rule.value().intValueExact()), rule)));
    }

    /** Half of a delay in months; half a month is 15 days. */
    Optional<Counted> half(LocalDate day, String stem) {
        return rule(stem + ".months", day).map(rule -> {
            int months = rule.value().intValueExact();
            return new Counted(day.plusMonths(months / 2).plusDays(months % 2 * (long) HALF_A_MONTH), rule);
        });
    }

    /** The other way: the last day before a day to which a delay is kept. */
    Optional<Counted> before(LocalDate day, String stem) {
        return rule(stem + ".months", day)
                .map(rule -> new Counted(day.minusMonths(rule.value().intValueExact()), rule))
                .or(() -> rule(stem + ".weeks", day)
                        .map(rule -> new Counted(day.minusWeeks(rule.value().intValueExact()), rule)));
    }

    /** The day from which a deadline is shown as near. */
    LocalDate warning(String code, LocalDate day) {
        return rule("warn-" + code + ".days", day)
                .or(() -> rule("warn.days", day))
                .map(rule -> day.minusDays(rule.value().intValueExact()))
                .orElse(day);
    }

    Optional<LegalRule> rule(String key, LocalDate day) {
        return files.stream().flatMap(file -> file.on(day, key).stream()).findFirst();
    }
}
