package fr.palier.engine.law;

import fr.palier.engine.ledger.Fact;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands around a household on a day, and holds back whoever would press it.
 *
 * @param spokeOn when somebody last spoke with it: a conversation; a letter, a message left or a call in vain is none
 * @param heldUntil the last day on which reminders are suspended
 * @param plan where its plan stands
 */
public record Care(Optional<LocalDate> spokeOn, Optional<LocalDate> heldUntil, Fact.Plan plan) {
    public static final Care NONE = new Care(Optional.empty(), Optional.empty(), Fact.Plan.NONE);
}
