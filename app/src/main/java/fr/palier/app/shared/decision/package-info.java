/**
 * What waits for the decision of a second person. Rooms say how much does ({@link fr.palier.app.shared.decision.AwaitsDecision});
 * the frame of every page gathers it and knows no room.
 */
@NullMarked
package fr.palier.app.shared.decision;

import org.jspecify.annotations.NullMarked;
