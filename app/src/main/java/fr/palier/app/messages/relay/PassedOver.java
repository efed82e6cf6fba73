package fr.palier.app.messages.relay;

import fr.palier.app.messages.relay.Relay.Agreed;
import fr.palier.app.shared.Days;
import fr.palier.engine.text.Lang;
import java.util.Locale;

/**
 * A partner that is not told of a notice, though it is told of others.
 *
 * @param agreed of what it is told
 */
public record PassedOver(String name, Agreed agreed, Why why) {
    /** What the notice is, and the agreement is not about. */
    public enum Why {
        /** Of a danger to life. */
        DANGER,
        /** Of rent or of paying. */
        RENT,
        /** Of another kind. */
        KIND,
        /** For other communes. */
        PLACE;

        /** As messages call it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code 3 avril 2020}. */
    public String agreedOn(Lang lang) {
        return Days.day(agreed.on(), lang);
    }

    @Override
    public String toString() {
        return "PassedOver[" + why + "]";
    }
}
