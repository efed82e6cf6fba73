package fr.palier.app.timeline;

import fr.palier.engine.ledger.Fact.Plan;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What follows from a timeline on a day.
 *
 * @param lastContact when somebody last spoke with the household
 * @param lastTry when somebody last spoke or tried
 * @param heldUntil the furthest last day of the suspensions that have begun; may be past
 * @param holdReason of that one
 */
public record Facts(
        Optional<LocalDate> lastContact,
        Optional<LocalDate> lastTry,
        Optional<LocalDate> heldUntil,
        Optional<HoldReason> holdReason,
        Plan plan) {
    /** Of a tenancy around which nothing happened. */
    public static final Facts NONE =
            new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Plan.NONE);

    /** Whether reminders are suspended on a day. */
    public boolean isHeld(LocalDate day) {
        return heldUntil.filter(until -> !day.isAfter(until)).isPresent();
    }
}
