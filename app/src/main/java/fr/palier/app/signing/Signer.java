package fr.palier.app.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who has to sign.
 *
 * @param opened when they first showed that the link is theirs
 * @param signedOn the business day of their signature, by the link or {@code onPaper}
 * @param wouldTalk when they said that they would rather talk
 */
record Signer(
        int number,
        String name,
        Capacity capacity,
        Optional<Instant> opened,
        Optional<LocalDate> signedOn,
        boolean onPaper,
        Optional<Instant> wouldTalk) {
    /** How far it is: {@code paper}, {@code signed}, {@code talk}, {@code opened} or {@code waiting}. */
    public String state() {
        if (signedOn.isPresent()) {
            return onPaper ? "paper" : "signed";
        }
        if (wouldTalk.isPresent()) {
            return "talk";
        }
        return opened.isPresent() ? "opened" : "waiting";
    }

    @Override
    public String toString() {
        return "Signer[" + number + ", " + capacity + "]";
    }
}
