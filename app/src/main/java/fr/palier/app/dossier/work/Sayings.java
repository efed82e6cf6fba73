package fr.palier.app.dossier.work;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what Palier itself writes. It is kept in French, in which dossiers are written, and read in the language of whoever reads. */
@Component
class Sayings {
    private final MessageSource messages;

    Sayings(MessageSource messages) {
        this.messages = messages;
    }

    /** As it is kept. */
    String kept(Saying saying) {
        return say(saying, Locale.FRENCH);
    }

    /** In the language of whose request is answered; in French where nobody's is. */
    String read(Saying saying) {
        LocaleContext reader = LocaleContextHolder.getLocaleContext();
        boolean english = reader != null
                && reader.getLocale() != null
                && Locale.ENGLISH.getLanguage().equals(reader.getLocale().getLanguage());
        return say(saying, english ? Locale.ENGLISH : Locale.FRENCH);
    }

    private String say(Saying saying, Locale locale) {
        return messages.getMessage(saying.key(), saying.values().toArray(), locale);
    }
}
