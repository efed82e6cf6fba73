package fr.palier.app.timeline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A suspension of reminders, current, over or lifted; never destroyed.
 *
 * @param until last day, included
 * @param by who suspended
 * @param lifted how it was ended early
 */
public record Hold(
        long recorded,
        HoldReason reason,
        LocalDate from,
        LocalDate until,
        String by,
        Optional<String> note,
        Optional<Lifting> lifted) {

    /** An early end: by whom, and the first day on which it no longer held. */
    public record Lifting(String by, LocalDate on) {}

    /** Whether reminders are suspended on a day. */
    public boolean holds(LocalDate day) {
        return lifted.isEmpty() && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it can still be lifted. */
    public boolean isOpen(LocalDate today) {
        return lifted.isEmpty() && !until.isBefore(today);
    }

    /** Whether some day is of both. */
    boolean overlaps(HoldTerms terms) {
        return !terms.from().isAfter(until) && !terms.until().isBefore(from);
    }

    @Override
    public String toString() {
        return "Hold[" + recorded + ", " + reason + "]";
    }
}
