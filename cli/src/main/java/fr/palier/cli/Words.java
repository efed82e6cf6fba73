package fr.palier.cli;

import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** What the command line says, in one language. */
record Words(ResourceBundle bundle, Locale locale) {
    static Words of(Lang lang) {
        Locale locale = lang == Lang.FR ? Locale.FRENCH : Locale.ENGLISH;
        String name = "messages_" + locale.getLanguage() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            Reader text = new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8);
            return new Words(new PropertyResourceBundle(text), locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a key with its places filled in. */
    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** The same as the one line that ends a run which failed. */
    String failure(String key, Object... values) {
        return failed(say(key, values));
    }

    /** A sentence as the one line that ends a run which failed: no line break of its own, no control character. */
    String failed(String sentence) {
        return "palier" + (locale.equals(Locale.FRENCH) ? " : " : ": ") + printable(sentence);
    }

    /** A text from a file as one line that does nothing to a terminal. */
    static String printable(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "�").strip();
    }
}
