package fr.palier.app.outreach.call;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.call.QueueStore.Candidate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Somebody in the queue of a campaign, as it stands.
 *
 * @param attempts made so far
 * @param limit attempts that the campaign makes
 * @param over the campaign is closed: of its people only those are called to whom it was promised
 * @param spared by whom they were reached otherwise; empty where that is not so
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
        boolean over,
        Optional<Spared> spared) {
    /** Somebody spoke with them for the same purpose: this campaign does not call them. */
    record Spared(LocalDate on, String by) {}

    /** As a lease names them. */
    Candidate candidate() {
        return new Candidate(campaign, tenancyId, number);
    }

    @Override
    public String toString() {
        return "Called[" + campaign + ", " + tenancyId + "]";
    }
}
