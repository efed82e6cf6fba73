package fr.palier.app.messages.mail;

import fr.palier.app.outreach.Words;
import fr.palier.engine.outreach.MessageState;
import fr.palier.engine.text.Lang;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * What became of a letter that was sent by mail.
 *
 * @param at when it was handed over, or may be
 * @param address masked
 * @param reason a code, empty where there is none
 * @param language of the mail
 */
public record Fate(MessageState state, LocalDateTime at, String address, String reason, Lang language) {
    /** The key of a sentence, which {@link #moment} and the address complete. */
    public String key() {
        return "outbox.letter.state."
                + switch (state) {
                    case WAITING, HELD, HANDING, BOUND -> "waiting";
                    case SENT -> "sent";
                    case DELIVERED -> "delivered";
                    case UNKNOWN -> "unknown";
                    case FAILED, WITHDRAWN -> "failed";
                };
    }

    /** {@code mercredi 15 avril, 10 h 30}. */
    public String moment(Locale locale) {
        return Words.moment(at, locale.getLanguage().equals("en") ? Lang.EN : Lang.FR);
    }

    /** Whether somebody has to bring it by another way. */
    public boolean hasFailed() {
        return state == MessageState.FAILED || state == MessageState.WITHDRAWN;
    }

    /** The key of the reason; empty where nothing is to be said. */
    public String why() {
        return reason.isEmpty() ? "" : "outbox.reason." + reason;
    }

    @Override
    public String toString() {
        return "Fate[" + state + "]";
    }
}
