package fr.palier.app.triage;

import java.time.Instant;
import java.util.Optional;

/**
 * A policy as it was published.
 *
 * @param version 0 is the policy that ships with Palier, which nobody published and which has no reason
 */
public record PolicyVersion(int version, String reason, String authorName, Optional<Instant> publishedAt) {
    static final PolicyVersion SHIPPED = new PolicyVersion(0, "", "", Optional.empty());

    /** Whether it is the policy that ships. */
    public boolean isShipped() {
        return version == 0;
    }
}
