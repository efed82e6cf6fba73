package fr.palier.app.relief.clock;

import fr.palier.engine.law.LegalStep;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A step that was recorded.
 *
 * @param number counts from 1 within the tenancy
 * @param proof a reference, such as the number of a registered letter; may be empty
 * @param about what was owed and since when, as it was recorded
 * @param withdrawn taken back as a mistake
 */
public record Done(
        int number, LegalStep step, LocalDate day, String proof, Optional<About> about, String by, boolean withdrawn) {
    /** Whether it is a step of this sort that stands, recorded after another. */
    boolean isAfter(int lastSeen, LegalStep sort) {
        return number > lastSeen && step == sort && !withdrawn;
    }

    /** A debt in cents. */
    public record About(long claimed, LocalDate since) {}

    @Override
    public String toString() {
        return "Done[" + number + ", " + step + ", " + day + "]";
    }
}
