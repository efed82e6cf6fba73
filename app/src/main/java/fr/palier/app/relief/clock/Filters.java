package fr.palier.app.relief.clock;

import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.law.Deadline.Standing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What of a landlord's calendar is looked at.
 *
 * @param nature one of them; empty for all that is proposed
 * @param branch one agency; empty for all
 */
record Filters(When when, Optional<Nature> nature, Optional<Integer> branch) {

    /** Which stretch of days, as it stands in addresses. */
    enum When {
        LATE("retard"),
        WEEK("semaine"),
        MONTH("mois"),
        ALL("tout");

        private final String code;

        When(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static When of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code.equals(code))
                    .findFirst()
                    .orElse(ALL);
        }

        /** Whether a line falls in it: what is late has a stretch of its own; a week ends on Sunday, a month on its last day. */
        boolean holds(Line line, LocalDate today) {
            boolean late = line.on(today) == Standing.LATE;
            LocalDate day = line.act();
            return switch (this) {
                case LATE -> late;
                case WEEK -> !late && !day.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
                case MONTH -> !late && !day.isAfter(YearMonth.from(today).atEndOfMonth());
                case ALL -> true;
            };
        }
    }

    static Filters of(Map<String, String> query) {
        Optional<Nature> nature = Arrays.stream(Nature.values())
                .filter(one -> code(one).equals(query.get("genre")))
                .findFirst();
        Optional<Integer> branch = Optional.ofNullable(query.get("agence"))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
        return new Filters(When.of(query.getOrDefault("quand", "")), nature, branch);
    }

    static String code(Nature nature) {
        return nature.name().toLowerCase(Locale.ROOT);
    }

    /** Whether a line is looked at, whichever its day; a step that presses only where nothing speaks against it. */
    boolean concern(Line line) {
        return line.isProposed()
                && nature.filter(one -> one != line.deadline().nature()).isEmpty()
                && branch.filter(one ->
                                line.branch().filter(of -> !of.equals(one)).isPresent())
                        .isEmpty();
    }

    boolean holds(Line line, LocalDate today) {
        return concern(line) && when.holds(line, today);
    }

    public Filters with(When other) {
        return new Filters(other, nature, branch);
    }

    public Filters with(Nature other) {
        return new Filters(
                when, nature.filter(other::equals).isPresent() ? Optional.empty() : Optional.of(other), branch);
    }

    /** As it stands behind the question mark. */
    public String query() {
        return "quand=" + when.code
                + nature.map(one -> "&genre=" + code(one)).orElse("")
                + branch.map(one -> "&agence=" + one).orElse("");
    }
}
