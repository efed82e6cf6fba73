package fr.palier.app.rehearsal;

import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Signal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what the text of a cell means: {@code >= 2} is <em>2 ou plus</em>. What it does not understand it leaves as it is. */
final class CellWords {
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)");
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=)\\s*(.+)");
    private static final Pattern RANGE = Pattern.compile("([\\[(\\]])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([\\])\\[])");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("date\\s*\\(\\s*\"([^\"]+)\"\\s*\\)");

    private final Optional<Signal> signal;
    private final Lang lang;

    private CellWords(String column, Lang lang) {
        this.signal = Arrays.stream(Signal.values())
                .filter(known -> known.code().equals(column))
                .findFirst();
        this.lang = lang;
    }

    static String of(String column, String text, Lang lang) {
        return new CellWords(column, lang).tests(text.strip());
    }

    private String tests(String text) {
        Matcher not = NOT.matcher(text);
        if (not.matches()) {
            return lang.of("sauf ", "except ") + list(not.group(1));
        }
        return text.equals(Sheet.ANYTHING) ? lang.of("peu importe", "anything") : list(text);
    }

    private String list(String text) {
        return List.of(text.split(",")).stream()
                .map(part -> test(part.strip()))
                .collect(Collectors.joining(lang.of(" ou ", " or ")));
    }

    private String test(String text) {
        Matcher compared = COMPARED.matcher(text);
        if (compared.matches()) {
            String value = compared.group(2).strip();
            return DAY.matcher(value).matches()
                    ? dated(compared.group(1), value(value))
                    : compared(compared.group(1), value(value));
        }
        Matcher range = RANGE.matcher(text);
        return range.matches() ? range(range) : value(text);
    }

    private String compared(String operator, String value) {
        return switch (operator) {
            case ">=" -> value + lang.of(" ou plus", " or more");
            case "<=" -> value + lang.of(" ou moins", " or less");
            case ">" -> lang.of("plus de ", "more than ") + value;
            case "<" -> lang.of("moins de ", "less than ") + value;
            default -> value;
        };
    }

    private String dated(String operator, String day) {
        return switch (operator) {
            case ">=" -> lang.of("à partir du ", "from ") + day;
            case "<=" -> lang.of("jusqu'au ", "up to ") + day;
            case ">" -> lang.of("après le ", "after ") + day;
            case "<" -> lang.of("avant le ", "before ") + day;
            default -> day;
        };
    }

    private String range(Matcher range) {
        String low = (range.group(1).equals("[") ? "" : lang.of("plus de ", "more than ")) + value(range.group(2));
        String high = (range.group(4).equals("]") ? "" : lang.of("moins de ", "less than ")) + value(range.group(3));
        return lang.of("de " + low + " à " + high, low + " to " + high);
    }

    private String value(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return day(day.group(1));
        }
        if (NUMBER.matcher(text).matches()) {
            String number = lang.of(text.replace('.', ','), text);
            boolean euros = signal.map(Signal::form)
                    .filter(form -> form == Signal.Form.EUROS)
                    .isPresent();
            return euros ? lang.of(number + "\u00a0€", "€" + number) : number;
        }
        return switch (text) {
            case "true" -> lang.of("oui", "yes");
            case "false" -> lang.of("non", "no");
            case "\"none\"" -> lang.of("aucun", "none");
            case "\"live\"" -> lang.of("en cours", "live");
            case "\"broken\"" -> lang.of("rompu", "broken");
            default -> text;
        };
    }

    private String day(String text) {
        try {
            Locale locale = lang == Lang.FR ? Locale.FRENCH : Locale.ENGLISH;
            return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }
}
