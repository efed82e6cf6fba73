package fr.palier.app.messages.mail;

import fr.palier.app.outreach.Words;
import fr.palier.engine.text.Lang;
import java.time.LocalDateTime;
import java.util.Locale;

/** Whether a letter can go to a household by mail. */
public sealed interface Way {
    /**
     * It can.
     *
     * @param address masked
     * @param from the moment from which it may leave, in the landlord's time
     * @param now whether that is now
     * @param stopped whether the switch is off: it waits until somebody turns it on again
     */
    record Open(String address, LocalDateTime from, boolean now, boolean stopped) implements Way {
        /** The key of a sentence that says when it leaves. */
        public String key() {
            return "outbox.letter." + (stopped ? "stopped" : now ? "now" : "later");
        }

        /** {@code lundi 20 avril, 8 h 00}. */
        public String moment(Locale locale) {
            return Words.moment(from, locale.getLanguage().equals("en") ? Lang.EN : Lang.FR);
        }

        @Override
        public String toString() {
            return "Open[•••]";
        }
    }

    /** It cannot. */
    enum Shut implements Way {
        /** The address is protected: who reads this household's mail is not known. */
        GUARDED,
        /** The only address was given up, for nothing arrives there. */
        DROPPED,
        /** No address is known. */
        UNKNOWN,
        /** Nobody carries mail here. */
        UNCARRIED;

        /** The key of the reason. */
        public String key() {
            return "outbox.letter.shut." + name().toLowerCase(Locale.ROOT);
        }
    }
}
