package fr.palier.app.timeline;

import fr.palier.app.shared.words.FreeText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody got in touch with a household, or tried to.
 *
 * @param day on which; not after today
 * @param note which the person may read; {@link FreeText#NONE} where nothing was noted
 * @param callBackOn when they were promised a call
 */
public record Contact(
        Channel channel, ContactOutcome outcome, LocalDate day, FreeText note, Optional<LocalDate> callBackOn) {

    /** Without note or call-back. */
    public static Contact of(Channel channel, ContactOutcome outcome, LocalDate day) {
        return new Contact(channel, outcome, day, FreeText.NONE, Optional.empty());
    }

    @Override
    public String toString() {
        return "Contact[" + channel + ", " + outcome + ", " + day + "]";
    }
}
