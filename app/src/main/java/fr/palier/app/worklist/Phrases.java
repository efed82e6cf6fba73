package fr.palier.app.worklist;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Euros;
import fr.palier.engine.text.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says things of the list in one language: words, amounts, days as people count them. */
record Phrases(MessageSource words, Lang lang) {
    private Locale locale() {
        return lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH;
    }

    /** The words of a key. */
    String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, locale());
    }

    /** The words of a key, or others where there are none. */
    String sayOr(String otherwise, String key) {
        String said = words.getMessage(key, new Object[0], otherwise, locale());
        return said == null ? otherwise : said;
    }

    /** {@code 1 234,56 €}, or {@code €1,234.56}. */
    String euros(long cents) {
        return Euros.words(cents, lang);
    }

    /** A French number in pairs: {@code 05 61 00 00 00}; any other as it is. */
    String phone(String number) {
        return number.matches("0\\d{9}") ? number.replaceAll("(\\d\\d)(?=\\d)", "$1\u00a0") : number;
    }

    /** Hundredths: {@code 1,37}. */
    String hundredths(int value) {
        return value / 100 + lang.of(",", ".") + (value % 100 < 10 ? "0" : "") + value % 100;
    }

    /** {@code mercredi 15 avril}. */
    String day(LocalDate day) {
        String french = day.getDayOfMonth() == 1 ? "EEEE d'er' MMMM" : "EEEE d MMMM";
        return DateTimeFormatter.ofPattern(lang.of(french, "EEEE d MMMM"), locale())
                .format(day);
    }

    /** {@code Mercredi 15 avril}, to begin with. */
    public String dayFirst(LocalDate day) {
        String said = day(day);
        return said.substring(0, 1).toUpperCase(locale()) + said.substring(1);
    }

    /** {@code 15 avril 2020}. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(day);
    }

    /** Today, yesterday, three days ago, or the date. */
    String ago(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (days == 0) {
            return say("worklist.ago.today");
        }
        if (days == 1) {
            return say("worklist.ago.yesterday");
        }
        return days > 0 && days <= 31 ? say("worklist.ago.days", days) : say("worklist.ago.date", date(day));
    }

    /** {@code 9 h 40}, or {@code 9:40}: in Paris, by the machine's clock. */
    String time(Instant instant) {
        ZonedDateTime there = instant.atZone(BusinessClock.ZONE);
        return DateTimeFormatter.ofPattern(lang.of("H 'h' mm", "H:mm"), locale())
                .format(there);
    }

    /** {@code 26 h} or {@code 6 h 30}. */
    String hours(int minutes) {
        int rest = minutes % 60;
        return "%d\u00a0h%s".formatted(minutes / 60, rest == 0 ? "" : "\u00a0%02d".formatted(rest));
    }
}
