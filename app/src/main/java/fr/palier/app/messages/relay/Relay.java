package fr.palier.app.messages.relay;

import fr.palier.app.outreach.Words;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.engine.outreach.MessageState;
import fr.palier.engine.text.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A partner that is told of a notice once it is launched, or was.
 *
 * @param partner its number in the directory
 * @param agreed why
 * @param leftOut by whom it was decided that it is not told this time
 * @param told what came of it; empty before
 */
public record Relay(int partner, String name, Agreed agreed, Optional<String> leftOut, Optional<Told> told) {
    /** What was agreed with it. */
    public record Agreed(String words, LocalDate on, boolean inbox, boolean mail) {
        static Agreed of(Agreement agreement) {
            Agreement.Terms terms = agreement.terms();
            return new Agreed(
                    terms.said().words(),
                    terms.said().on(),
                    terms.way().inbox(),
                    !terms.way().email().isEmpty());
        }
    }

    /**
     * What came of it.
     *
     * @param ended since when it is told that the notice holds no more
     * @param mails that left, or will, the first first
     */
    public record Told(Instant at, Optional<Seen> seen, Optional<Instant> ended, List<Mail> mails) {}

    /** Who of the partner has seen it. */
    public record Seen(String by, Instant at) {}

    /**
     * Where a mail to it stands.
     *
     * @param end whether it says that the notice holds no more
     * @param reason a code; empty where there is none
     */
    public record Mail(boolean end, MessageState state, String reason) {
        /** The key of a sentence. */
        public String key() {
            return (end ? "relay.mail.end." : "relay.mail.told.")
                    + switch (state) {
                        case WAITING, HELD, HANDING, BOUND -> "waiting";
                        case SENT -> "sent";
                        case DELIVERED -> "delivered";
                        case UNKNOWN -> "unknown";
                        case FAILED -> "failed";
                        case WITHDRAWN -> "withdrawn";
                    };
        }

        /** The key of the reason; empty where nothing is to be said. */
        public String why() {
            return state == MessageState.FAILED && !reason.isEmpty() ? "outbox.reason." + reason : "";
        }
    }

    public boolean isLeftOut() {
        return leftOut.isPresent();
    }

    /** {@code 3 avril 2020}. */
    public String agreedOn(Lang lang) {
        return Days.day(agreed.on, lang);
    }

    /** {@code mercredi 15 avril, 10 h 30}. */
    public static String moment(Instant at, Lang lang) {
        return Words.moment(LocalDateTime.ofInstant(at, BusinessClock.ZONE), lang);
    }

    @Override
    public String toString() {
        return "Relay[" + partner + "]";
    }
}
