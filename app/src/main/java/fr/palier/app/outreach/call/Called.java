package fr.palier.app.outreach.call;

import fr.palier.app.outreach.Purpose;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Somebody in the queue of a campaign, as it stands.
 *
 * @param attempts made so far
 * @param limit attempts that the campaign makes
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
        Optional<LocalDateTime> lastAt) {
    @Override
    public String toString() {
        return "Called[" + campaign + ", " + tenancyId + "]";
    }
}
