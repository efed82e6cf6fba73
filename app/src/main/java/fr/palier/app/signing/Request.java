package fr.palier.app.signing;

import java.time.Instant;
import java.util.List;

/**
 * Signatures that were asked for under a plan.
 *
 * @param version of the plan that is to be signed: of another there is nothing to sign any more
 * @param letter the agreement, by the number of its entry in the timeline
 * @param sha256 of the agreement's PDF, in hexadecimal digits
 * @param expires when the links stop being good
 */
record Request(
        long id,
        int tenancyId,
        int plan,
        int version,
        long letter,
        String sha256,
        Protection protection,
        Instant expires,
        String by,
        List<Signer> signers) {
    public boolean isComplete() {
        return signers.stream().allMatch(one -> one.signedOn().isPresent());
    }

    public boolean isOver(Instant now) {
        return !isComplete() && expires.isBefore(now);
    }
}
