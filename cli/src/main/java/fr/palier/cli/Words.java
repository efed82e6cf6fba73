package fr.palier.cli;

import fr.palier.engine.text.Lang;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command line says, in one language. */
record Words(ResourceBundle bundle, Locale locale) {
    static Words of(Lang lang) {
        Locale locale = lang == Lang.FR ? Locale.FRENCH : Locale.ENGLISH;
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(ResourceBundle.getBundle("fr.palier.cli.messages", locale, exactly), locale);
    }

    /** The text of a key with its places filled in. */
    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
