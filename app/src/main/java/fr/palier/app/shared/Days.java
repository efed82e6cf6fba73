package fr.palier.app.shared;

import fr.palier.engine.text.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and months as people read them. */
public final class Days {
    private Days() {}

    /** {@code 15 avril 2020}, {@code 1er mai 2020}; {@code 15 April 2020} in English. */
    public static String day(LocalDate day, Lang lang) {
        String number = day.getDayOfMonth() == 1 ? lang.of("1er", "1") : Integer.toString(day.getDayOfMonth());
        return number + " " + month(day, lang);
    }

    /** {@code avril 2020}. */
    public static String month(LocalDate day, Lang lang) {
        return day.format(DateTimeFormatter.ofPattern("MMMM yyyy", lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH));
    }

    /** The day of a moment, in France. */
    public static String day(Instant at, Lang lang) {
        return day(at.atZone(BusinessClock.ZONE).toLocalDate(), lang);
    }
}
