package fr.palier.app.command;

import fr.palier.app.store.Unusable;
import fr.palier.engine.text.Lang;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** What these commands say, in one language. */
record Words(Lang lang, ResourceBundle bundle, ResourceBundle ofStore) {
    static Words of(Lang lang) {
        return new Words(lang, bundle("messages/command", lang), bundle("messages/store", lang));
    }

    static ResourceBundle bundle(String name, Lang lang) {
        return ResourceBundle.getBundle(
                name,
                lang == Lang.FR ? Locale.FRENCH : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language has to be known before the options are read, for their errors are words too. */
    static Lang lang(String... args) {
        List<String> list = Arrays.asList(args);
        int at = list.indexOf("--lang");
        String typed = at >= 0 && at + 1 < list.size()
                ? list.get(at + 1)
                : list.stream()
                        .filter(arg -> arg.startsWith("--lang="))
                        .map(arg -> arg.substring("--lang=".length()))
                        .findFirst()
                        .orElse(Objects.requireNonNullElse(System.getenv("PALIER_LANG"), "fr"));
        return typed.equalsIgnoreCase("en") ? Lang.EN : Lang.FR;
    }

    String say(String key, Object... values) {
        return format(bundle.getString(key), values);
    }

    /** Why the store cannot be used, and what to do. */
    String say(Unusable refused) {
        return format(ofStore.getString(refused.key()), refused.values().toArray());
    }

    String format(String text, Object... values) {
        Object[] plain = Arrays.stream(values)
                .map(value -> value instanceof Number ? value : String.valueOf(value))
                .toArray();
        return new MessageFormat(text, lang == Lang.FR ? Locale.FRENCH : Locale.ENGLISH).format(plain);
    }

    /** A sentence as the one line that ends a command which failed. */
    String failed(String sentence) {
        return (lang == Lang.FR ? "palier : " : "palier: ")
                + sentence.replaceAll("\\s*\\R\\s*", " ")
                        .replaceAll("\\p{Cntrl}", "\uFFFD")
                        .strip();
    }
}
