package fr.palier.app.dossier.list;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page of the list begins: after this day and number. Dossiers without a day come last. */
record After(LocalDate due, int number) {
    /** Later than all days. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Before everything. */
    static final After START = new After(LocalDate.of(1, 1, 1), 0);

    private static final Pattern KEY = Pattern.compile("(-|[0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{1,9})");

    /** What {@link Line#key()} wrote; the start for anything else. */
    static After of(@Nullable String key) {
        Matcher parts = KEY.matcher(key == null ? "" : key);
        if (!parts.matches()) {
            return START;
        }
        try {
            LocalDate due = parts.group(1).equals("-") ? NEVER : LocalDate.parse(parts.group(1));
            return new After(due, Integer.parseInt(parts.group(2)));
        } catch (DateTimeParseException e) {
            return START;
        }
    }
}
