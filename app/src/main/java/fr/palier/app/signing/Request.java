package fr.palier.app.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Signatures that were asked for under a plan.
 *
 * @param version of the plan that is to be signed: of another there is nothing to sign any more
 * @param letter the agreement, by the number of its entry in the timeline
 * @param sha256 of the agreement's PDF, in hexadecimal digits
 * @param expiry when the links stop being good
 */
record Request(
        long id,
        int tenancyId,
        int plan,
        int version,
        long letter,
        String sha256,
        Protection protection,
        SigningStore.Expiry expiry,
        String by,
        List<Signer> signers) {
    public boolean isComplete() {
        return signers.stream().allMatch(one -> one.signedOn().isPresent());
    }

    /** Whether the links are good: until their day, and in no case longer than they were made for. */
    public boolean isLive(LocalDate today) {
        return !today.isAfter(expiry.until()) && Instant.now().isBefore(expiry.at());
    }

    public boolean isOver(LocalDate today) {
        return !isComplete() && !isLive(today);
    }
}
