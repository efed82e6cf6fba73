package fr.palier.app.outreach;

import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days, hours and numbers in words. */
public final class Words {
    private static final int FRENCH = 10;

    private Words() {}

    /** A number as it is read aloud: {@code 06 12 34 56 78}. */
    public static String number(String number) {
        return number.length() == FRENCH ? number.replaceAll("(.{2})(?!$)", "$1 ") : number;
    }

    private static Locale locale(Lang lang) {
        return lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH;
    }

    /** {@code mercredi 15 avril}. */
    public static String day(LocalDate day, Lang lang) {
        String pattern = day.getDayOfMonth() == 1 ? lang.of("EEEE d'er' MMMM", "EEEE d MMMM") : "EEEE d MMMM";
        return day.format(DateTimeFormatter.ofPattern(pattern, locale(lang)));
    }

    /** The same, with its year where that is not the one of today. */
    public static String day(LocalDate day, LocalDate today, Lang lang) {
        return day.getYear() == today.getYear() ? day(day, lang) : day(day, lang) + " " + day.getYear();
    }

    /** The same with its year where that is not the one of today. */
    public static String moment(LocalDateTime at, LocalDate today, Lang lang) {
        return day(at.toLocalDate(), today, lang) + ", " + hour(at, lang);
    }

    /** {@code mercredi 15 avril, 14 h 05} or {@code Wednesday 15 April, 14:05}. */
    public static String moment(LocalDateTime at, Lang lang) {
        return day(at.toLocalDate(), lang) + ", " + hour(at, lang);
    }

    /** {@code 14 h 05} or {@code 14:05}. */
    public static String hour(LocalDateTime at, Lang lang) {
        return at.format(DateTimeFormatter.ofPattern(lang.of("H 'h' mm", "HH:mm"), locale(lang)));
    }
}
