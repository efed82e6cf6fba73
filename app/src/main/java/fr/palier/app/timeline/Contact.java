package fr.palier.app.timeline;

import fr.palier.app.shared.words.FreeText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody got in touch with a household, or tried to.
 *
 * @param day on which; not after today
 * @param note which the person may read; {@link FreeText#NONE} where nothing was noted
 * @param callBackOn when they were promised a call
 * @param warned who was warned where somebody may be in danger, as those who see to urgencies call them
 */
public record Contact(
        Channel channel,
        ContactOutcome outcome,
        LocalDate day,
        FreeText note,
        Optional<LocalDate> callBackOn,
        Set<String> warned) {
    /** Copies the set. */
    public Contact {
        warned = Set.copyOf(warned);
    }

    /** Of which nobody was warned. */
    public Contact(
            Channel channel, ContactOutcome outcome, LocalDate day, FreeText note, Optional<LocalDate> callBackOn) {
        this(channel, outcome, day, note, callBackOn, Set.of());
    }

    /** Without note or call-back. */
    public static Contact of(Channel channel, ContactOutcome outcome, LocalDate day) {
        return new Contact(channel, outcome, day, FreeText.NONE, Optional.empty());
    }

    @Override
    public String toString() {
        return "Contact[" + channel + ", " + outcome + ", " + day + "]";
    }
}
