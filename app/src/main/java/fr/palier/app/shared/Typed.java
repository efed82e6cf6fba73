package fr.palier.app.shared;

import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts, numbers and days as people type them. What cannot be read is {@link Refused} with the words that name its field. */
public final class Typed {
    private static final Pattern EUROS = Pattern.compile("(\\d{1,7})(?:[.,](\\d{1,2}))?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f€]");
    private static final DateTimeFormatter AS_WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final int CENTS = 100;
    private static final int TEN = 10;

    private Typed() {}

    /** Without blanks around it; empty where nothing is typed. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Euros in cents, up to ten million euros; 0 where nothing is typed. */
    public static long euros(@Nullable String typed, String refusal) {
        String plain = SPACES.matcher(text(typed)).replaceAll("");
        if (plain.isEmpty()) {
            return 0;
        }
        var amount = EUROS.matcher(plain);
        if (!amount.matches()) {
            throw new Refused(refusal);
        }
        String cents = amount.group(2);
        int rest = cents == null ? 0 : Integer.parseInt(cents) * (cents.length() == 1 ? TEN : 1);
        return Long.parseLong(amount.group(1)) * CENTS + rest;
    }

    /** An amount as a field holds it: without cents where there are none. */
    public static String written(long cents, Lang lang) {
        String rest = cents % CENTS == 0 ? "" : String.format(Locale.ROOT, lang.of(",%02d", ".%02d"), cents % CENTS);
        return cents / CENTS + rest;
    }

    /** A whole number from a least to a most; {@code otherwise} where nothing is typed. */
    public static int number(@Nullable String typed, int least, int most, int otherwise, String refusal) {
        String plain = text(typed);
        if (plain.isEmpty()) {
            return otherwise;
        }
        int number = NUMBER.matcher(plain).matches() ? Integer.parseInt(plain) : -1;
        if (number < least || number > most) {
            throw new Refused(refusal, least, most);
        }
        return number;
    }

    /** A day as a field of dates sends it, or as people write it, {@code 15/04/2020}; {@code otherwise} where nothing is typed. */
    public static LocalDate day(@Nullable String typed, LocalDate otherwise) {
        return day(typed, "shell.not-a-day").orElse(otherwise);
    }

    /** The same; empty where nothing is typed. The words of the refusal may repeat what was. */
    public static Optional<LocalDate> day(@Nullable String typed, String refusal) {
        String plain = text(typed);
        try {
            return plain.isEmpty() ? Optional.empty() : Optional.of(parsed(plain));
        } catch (DateTimeParseException e) {
            throw new Refused(refusal, plain);
        }
    }

    private static LocalDate parsed(String plain) {
        return plain.contains("/") ? LocalDate.parse(plain, AS_WRITTEN) : LocalDate.parse(plain);
    }
}
