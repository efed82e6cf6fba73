package fr.palier.app.outreach.call;

import fr.palier.app.outreach.call.QueueStore.Left;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What is left for a caller.
 *
 * @param campaigns for which they may call today
 * @param opens when calls begin again, where nobody may be called at this hour
 */
record Desk(List<Integer> campaigns, Left left, Optional<LocalDateTime> opens) {}
