package fr.palier.app.triage;

import fr.palier.engine.triage.NearestFlip.Flip;
import java.util.List;
import java.util.Optional;

/**
 * A line of a list.
 *
 * @param rank from 1
 * @param action its code
 * @param reasons rows of the policy's score table that matched, from 0
 * @param flip the smallest change of the balance that changes the action
 */
public record ListedLine(
        int rank, int tenancyId, String action, int score, long balance, List<Integer> reasons, Optional<Flip> flip) {
    /** Copies the list. */
    public ListedLine {
        reasons = List.copyOf(reasons);
    }
}
