package fr.palier.app.outreach.call;

import fr.palier.app.outreach.rest.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A call in hand: one number, one person, one caller.
 *
 * @param token names this lease alone: what is recorded under another one is refused
 * @param by who calls, by name
 * @param incoming the person called
 */
record Lease(
        String number,
        int tenancyId,
        int campaign,
        UUID token,
        UUID byPerson,
        String by,
        Instant since,
        boolean incoming) {
    /** Since when, in whole minutes. */
    public long minutes() {
        return Math.max(0, Duration.between(since, Instant.now()).toMinutes());
    }

    @Override
    public String toString() {
        return "Lease[" + campaign + ", " + tenancyId + "]";
    }

    /**
     * Somebody in hand.
     *
     * @param sharing others who are due on the same number: it is one call
     * @param known what is to be known before the first word
     */
    record InHand(Lease lease, Called called, List<Called> sharing, Known known) {}
}
