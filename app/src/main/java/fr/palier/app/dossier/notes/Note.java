package fr.palier.app.dossier.notes;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody wrote.
 *
 * @param secret for its author and the managers alone
 */
public record Note(long id, LocalDate day, UUID author, String by, boolean secret, String words) {
    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
