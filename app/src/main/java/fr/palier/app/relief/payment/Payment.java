package fr.palier.app.relief.payment;

import fr.palier.engine.plan.Obligation.Part;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A payment of the household that a plan counts.
 *
 * @param recorded its number in the ledger
 * @param cents above 0
 * @param said for what it is, where somebody said so
 * @param back what of it has come back unpaid, if anything has
 */
public record Payment(long recorded, LocalDate day, long cents, Optional<Said> said, Optional<Back> back) {
    /** What of it has not come back, in cents: of what has come back nobody says for what it is. */
    public long kept() {
        return cents - back.map(Back::cents).orElse(0L);
    }

    /** What has come back of a payment, in cents, and when last. */
    public record Back(LocalDate on, long cents) {}

    /** For what a payment is, as the household said; who wrote it down and when. */
    public record Said(Part meant, LocalDate on, String by) {
        /** The key of its words. */
        public String key() {
            return "relief.meant." + meant.name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "Payment[" + recorded + "]";
    }
}
