package fr.palier.app.timeline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody got in touch with a household, or tried to.
 *
 * @param day on which; not after today
 * @param note at most {@value Timeline#NOTE} characters, which the person may read
 * @param callBackOn when they were promised a call
 */
public record Contact(
        Channel channel, ContactOutcome outcome, LocalDate day, Optional<String> note, Optional<LocalDate> callBackOn) {

    /** Without note or call-back. */
    public static Contact of(Channel channel, ContactOutcome outcome, LocalDate day) {
        return new Contact(channel, outcome, day, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "Contact[" + channel + ", " + outcome + ", " + day + "]";
    }
}
