package fr.palier.engine.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing promised, and whether it was done.
 *
 * @param number of the instalment, or of the rent since the plan began, from 1
 * @param limit last day on which it is in time
 * @param lowered cents of it that aid or a write-off has paid: nobody asks for them any more
 * @param missing cents of it that have not been paid; 0 once it is covered, a tolerated rest aside
 * @param coveredOn the day on which it was paid, within the tolerance
 */
public record Obligation(
        Part part,
        int number,
        LocalDate day,
        LocalDate limit,
        long cents,
        long lowered,
        long missing,
        Optional<LocalDate> coveredOn) {
    /** Of what it is a part. */
    public enum Part {
        /** The plan: the main thing watched. */
        PLAN,
        /** The tenant's share of a rent that fell since: watched beside it. */
        RENT
    }

    /** Whether it was to be done before that day and was not. */
    public boolean isMissed(LocalDate day) {
        return coveredOn.isEmpty() && limit.isBefore(day);
    }
}
