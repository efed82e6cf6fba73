package fr.palier.app.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a timeline ends: entries go from the latest day back, those of one day from the last recorded back. Entries of
 * the ledger have recording numbers of the same sequence, so both merge into one order; the later comes first.
 */
public record Position(LocalDate day, long recorded) implements Comparable<Position> {
    /** Before everything. */
    public static final Position START = new Position(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

    private static final Pattern KEY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{1,18})");
    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::day).thenComparing(Position::recorded);

    /** As it stands in an address: {@code 2020-04-05_17}. */
    public String key() {
        return day + "_" + recorded;
    }

    /** What {@link #key()} wrote; empty for anything else. */
    public static Optional<Position> of(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Position(LocalDate.parse(parts.group(1)), Long.parseLong(parts.group(2))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Lower: longer ago. */
    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
