package fr.palier.app.outreach.urgency;

import java.time.LocalDateTime;
import java.util.List;

/**
 * An urgency that is over.
 *
 * @param closedBy who says so, of what they {@code found}
 */
public record Ended(
        int tenancyId,
        LocalDateTime at,
        List<String> warned,
        String by,
        LocalDateTime closedAt,
        String closedBy,
        String found) {
    /** Copies the list. */
    public Ended {
        warned = List.copyOf(warned);
    }

    @Override
    public String toString() {
        return "Ended[" + tenancyId + ", " + closedAt + "]";
    }
}
