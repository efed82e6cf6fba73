package fr.palier.app.outreach.call;

import java.time.Instant;
import java.util.UUID;

/**
 * A call in hand: one number, one person, one caller.
 *
 * @param token names this lease alone: what is recorded under another one is refused
 * @param by who calls, by name
 */
record Lease(String number, int tenancyId, int campaign, UUID token, UUID byPerson, String by, Instant since) {
    @Override
    public String toString() {
        return "Lease[" + campaign + ", " + tenancyId + "]";
    }
}
