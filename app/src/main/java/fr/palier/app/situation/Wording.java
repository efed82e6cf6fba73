package fr.palier.app.situation;

import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says things in one language. Days are written out; amounts are handed in as {@link Money}. */
record Wording(MessageSource messages, Lang lang) {
    /** Cents, to be said as an amount. */
    record Money(long cents) {}

    static Money euros(long cents) {
        return new Money(cents);
    }

    public String say(String key, Object... arguments) {
        Object[] spoken = Arrays.stream(arguments).map(this::spoken).toArray();
        return messages.getMessage(key, spoken, locale());
    }

    /** The key with {@code .none}, {@code .one} or {@code .many} after it, by the number, which comes first. */
    public String count(String key, long number, Object... more) {
        String form = number == 0 ? ".none" : number == 1 ? ".one" : ".many";
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return say(key + form, arguments);
    }

    public String amount(long cents) {
        return Euros.words(cents, lang);
    }

    /** An amount of whole euros, for an axis. */
    public String whole(long euros) {
        String all = amount(euros * 100);
        return lang.of(all.replace(",00", ""), all.replace(".00", ""));
    }

    public String day(LocalDate day) {
        String number = day.getDayOfMonth() == 1 ? lang.of("1er", "1") : Integer.toString(day.getDayOfMonth());
        return number + " " + day.format(DateTimeFormatter.ofPattern("MMMM yyyy", locale()));
    }

    /** A reference to a text of law, its days as people read them. */
    public String law(String reference) {
        return Days.spoken(reference, lang);
    }

    public String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", locale()));
    }

    private Object spoken(Object argument) {
        return switch (argument) {
            case Money money -> amount(money.cents());
            case LocalDate day -> day(day);
            case YearMonth month -> month(month);
            default -> argument;
        };
    }

    private Locale locale() {
        return lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH;
    }
}
