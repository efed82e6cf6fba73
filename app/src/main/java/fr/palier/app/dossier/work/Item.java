package fr.palier.app.dossier.work;

import fr.palier.app.dossier.words.Coded;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A need, a goal, an action or a task.
 *
 * @param dossier number of the dossier
 * @param parent the need of a goal, the goal of an action
 * @param version counts its changes: whoever acts says which one they saw
 * @param doer who does it; the colleague it is assigned to sees to it in any case
 * @param due last day on which it is in time; tasks have one, actions may
 * @param settled when and by whom it was done or dropped
 */
public record Item(
        long id,
        int dossier,
        Kind kind,
        Optional<Long> parent,
        int version,
        State state,
        String words,
        Doer doer,
        Assignee assignee,
        Optional<LocalDate> due,
        Made made,
        Optional<Made> settled) {
    /** What it is. */
    public enum Kind implements Coded {
        NEED,
        GOAL,
        ACTION,
        TASK;

        /** What it stands below; nothing for needs and tasks. */
        public Optional<Kind> above() {
            return switch (this) {
                case NEED, TASK -> Optional.empty();
                case GOAL -> Optional.of(NEED);
                case ACTION -> Optional.of(GOAL);
            };
        }

        /** Whether it may have a day until which it is to be done. */
        public boolean canBeDue() {
            return this == ACTION || this == TASK;
        }
    }

    /** Where it stands. What is settled can be taken up again. */
    public enum State implements Coded {
        OPEN,
        DONE,
        /** Given up. */
        DROPPED;

        boolean leadsTo(State next) {
            return this != next && (this == OPEN || next == OPEN);
        }
    }

    /** Who does it. */
    public enum Doer implements Coded {
        STAFF,
        HOUSEHOLD,
        PARTNER
    }

    /** The colleague who sees to it. */
    public record Assignee(UUID id, String name) {}

    /** A business day and somebody's name. */
    public record Made(LocalDate on, String by) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether its day has passed without it. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && due.filter(day -> day.isBefore(today)).isPresent();
    }

    @Override
    public String toString() {
        return "Item[" + id + ", " + kind + ", " + state + "]";
    }
}
