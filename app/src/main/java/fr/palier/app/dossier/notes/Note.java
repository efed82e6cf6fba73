package fr.palier.app.dossier.notes;

import fr.palier.app.shared.Actor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody wrote.
 *
 * @param secret for its author and the managers alone
 * @param words none once it was taken back
 * @param withdrawn when its author took it back
 */
public record Note(
        long id, LocalDate day, UUID author, String by, boolean secret, String words, Optional<LocalDate> withdrawn) {
    /** Whether somebody may take it back: who wrote it, on the day on which they did. */
    public boolean mayWithdraw(Actor actor, LocalDate today) {
        return withdrawn.isEmpty() && author.equals(actor.person()) && day.equals(today);
    }

    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
