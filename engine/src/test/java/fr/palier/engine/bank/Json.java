package fr.palier.engine.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Just enough JSON for a list of expected facts that we made ourselves. */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** A map, a list, a string, a boolean, a long, or null. */
    static @Nullable Object read(String text) {
        return new Json(text).value();
    }

    private @Nullable Object value() {
        skipBlanks();
        switch (text.charAt(at)) {
            case '{' -> {
                return object();
            }
            case '[' -> {
                return list();
            }
            case '"' -> {
                return string();
            }
            default -> {
                return word();
            }
        }
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (at++, skipBlanks(); text.charAt(at) != '}'; skipBlanks()) {
            String key = string();
            skipBlanks();
            at++; // the colon
            object.put(key, value());
            skipComma();
        }
        at++;
        return object;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        for (at++, skipBlanks(); text.charAt(at) != ']'; skipBlanks()) {
            list.add(value());
            skipComma();
        }
        at++;
        return list;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            if (text.charAt(at) != '\\') {
                string.append(text.charAt(at));
            } else if (text.charAt(++at) == 'u') {
                string.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                at += 4;
            } else {
                string.append("\b\f\n\r\t\"\\/".charAt("bfnrt\"\\/".indexOf(text.charAt(at))));
            }
        }
        at++;
        return string.toString();
    }

    private @Nullable Object word() {
        int from = at;
        while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        return switch (word) {
            case "null" -> null;
            case "true", "false" -> Boolean.valueOf(word);
            default -> Long.valueOf(word);
        };
    }

    private void skipComma() {
        skipBlanks();
        if (text.charAt(at) == ',') {
            at++;
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
