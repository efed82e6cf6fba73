package fr.palier.app.dossier.words;

import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** Says things in one language. */
public record Wording(MessageSource messages, Lang lang) {
    private static final int NEAR = 7;

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** What a key says, and the word itself where it is no key. */
    public String sayOr(String key, String otherwise) {
        return Objects.requireNonNullElse(messages.getMessage(key, new Object[0], otherwise, locale()), otherwise);
    }

    /** The key with {@code .none}, {@code .one} or {@code .many} after it, by the number. */
    public String count(String key, long number) {
        return say(key + (number == 0 ? ".none" : number == 1 ? ".one" : ".many"), number);
    }

    public String day(LocalDate day) {
        String number = day.getDayOfMonth() == 1 ? lang.of("1er", "1") : Integer.toString(day.getDayOfMonth());
        return number + " " + day.format(DateTimeFormatter.ofPattern("MMMM yyyy", locale()));
    }

    /** A day as one says it: by its distance while it is near, else by its date. */
    public String near(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (Math.abs(days) > NEAR) {
            return day(day);
        }
        if (Math.abs(days) <= 1) {
            return say("dossier.near." + (days == 0 ? "today" : days == 1 ? "tomorrow" : "yesterday"));
        }
        return days > 0 ? say("dossier.near.in", days) : say("dossier.near.ago", -days);
    }

    private Locale locale() {
        return lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH;
    }
}
