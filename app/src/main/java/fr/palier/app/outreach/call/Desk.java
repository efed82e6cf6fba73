package fr.palier.app.outreach.call;

import fr.palier.app.outreach.call.QueueStore.Left;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What is left for a caller.
 *
 * @param campaigns for which they may call, or answer
 * @param opens when calls begin again, where nobody may be called at this hour
 */
record Desk(Assigned campaigns, Left left, Optional<LocalDateTime> opens) {
    /** Whether nobody is to be called, today or later. */
    public boolean isIdle() {
        return campaigns.running().isEmpty() && left.next().isEmpty();
    }
}
