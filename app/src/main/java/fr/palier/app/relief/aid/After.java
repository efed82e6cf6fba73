package fr.palier.app.relief.aid;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page of the list begins: after this day and request. */
record After(LocalDate day, int tenancyId, int number) {
    /** Later than all days. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Before everything. */
    static final After START = new After(LocalDate.of(1, 1, 1), 0, 0);

    private static final Pattern KEY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{1,9})_([0-9]{1,9})");

    /** What {@link #key} wrote; the start for anything else. */
    static After of(@Nullable String key) {
        Matcher parts = KEY.matcher(key == null ? "" : key);
        if (!parts.matches()) {
            return START;
        }
        try {
            return new After(
                    LocalDate.parse(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
        } catch (DateTimeParseException e) {
            return START;
        }
    }

    String key() {
        return day + "_" + tenancyId + "_" + number;
    }
}
