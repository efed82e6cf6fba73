package fr.palier.app.timeline;

import fr.palier.app.shared.words.FreeText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A suspension of reminders as asked for.
 *
 * @param from first day; may lie in the past
 * @param until last day, included
 * @param note needed for {@link HoldReason#OTHER}
 */
public record HoldTerms(HoldReason reason, LocalDate from, LocalDate until, FreeText note) {
    /**
     * As long as the reason holds, where nobody can say for how long: until it is lifted, and no longer than the law allows.
     * Empty for the reasons whose end is known.
     */
    public static Optional<HoldTerms> untilLifted(HoldReason reason, LocalDate from, LocalDate today, FreeText note) {
        return reason.isOpenEnded()
                ? Optional.of(new HoldTerms(reason, from, reason.latest(from, today), note))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "HoldTerms[" + reason + ", " + from + ", " + until + "]";
    }
}
