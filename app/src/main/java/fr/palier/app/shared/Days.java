package fr.palier.app.shared;

import fr.palier.engine.text.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Days and months as people read them. */
public final class Days {
    private static final String YEAR = "\\b(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])";
    private static final Pattern DAY = Pattern.compile(YEAR + "-(?:0[1-9]|[12]\\d|3[01])\\b");
    private static final Pattern MONTH = Pattern.compile(YEAR + "\\b(?!-)");

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

    /** A text with the days in it, such as {@code 2019-09-01}, as people read them; months without a day too. */
    public static String spoken(String text, Lang lang) {
        String days = DAY.matcher(text).replaceAll(found -> day(LocalDate.parse(found.group()), lang));
        return MONTH.matcher(days).replaceAll(found -> month(LocalDate.parse(found.group() + "-01"), lang));
    }

    /** The day of a moment, in France. */
    public static String day(Instant at, Lang lang) {
        return day(at.atZone(BusinessClock.ZONE).toLocalDate(), lang);
    }
}
