package fr.palier.app.timeline.told;

import fr.palier.app.shared.Scope;
import java.time.LocalDate;

/** What the module that sees to needs says of those that were told: whoever asked for them learns how far they are, and no more. */
public interface NeedsSeenTo {
    /**
     * How far they are.
     *
     * @param waiting for somebody to see to them
     * @param taken by somebody since a day, {@code ended} those for which nothing is left to do
     */
    record Standing(int waiting, int taken, int ended) {}

    /** Those of a landlord: all that wait, and what became of others since a day. */
    Standing standing(Scope scope, LocalDate since);
}
