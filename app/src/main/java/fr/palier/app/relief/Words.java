package fr.palier.app.relief;

import fr.palier.engine.text.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and months in words. */
final class Words {
    private Words() {}

    static String day(LocalDate day, Lang lang) {
        String number = day.getDayOfMonth() == 1 ? lang.of("1er", "1") : Integer.toString(day.getDayOfMonth());
        return number + " " + month(day, lang);
    }

    static String month(LocalDate day, Lang lang) {
        return day.format(DateTimeFormatter.ofPattern("MMMM yyyy", lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH));
    }

    static String day(Instant at, Lang lang) {
        return day(at.atZone(fr.palier.app.shared.BusinessClock.ZONE).toLocalDate(), lang);
    }
}
