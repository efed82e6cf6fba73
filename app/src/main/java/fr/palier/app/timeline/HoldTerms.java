package fr.palier.app.timeline;

import fr.palier.app.shared.words.FreeText;
import java.time.LocalDate;

/**
 * A suspension of reminders as asked for.
 *
 * @param from first day; may lie in the past
 * @param until last day, included
 * @param note needed for {@link HoldReason#OTHER}
 */
public record HoldTerms(HoldReason reason, LocalDate from, LocalDate until, FreeText note) {
    @Override
    public String toString() {
        return "HoldTerms[" + reason + ", " + from + ", " + until + "]";
    }
}
