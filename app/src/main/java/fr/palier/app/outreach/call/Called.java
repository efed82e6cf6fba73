package fr.palier.app.outreach.call;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.call.QueueStore.Candidate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Somebody in the queue of a campaign, as it stands.
 *
 * @param attempts made so far
 * @param limit attempts that the campaign makes
 * @param over the campaign is closed: of its people only those are called to whom it was promised
 */
record Called(
        int campaign,
        String title,
        Purpose purpose,
        int script,
        int tenancyId,
        String number,
        int reasons,
        int points,
        String state,
        int attempts,
        int limit,
        boolean promised,
        LocalDateTime dueAt,
        Optional<LocalDateTime> lastAt,
        boolean over) {
    /** As a lease names them. */
    Candidate candidate() {
        return new Candidate(campaign, tenancyId, number);
    }

    @Override
    public String toString() {
        return "Called[" + campaign + ", " + tenancyId + "]";
    }
}
