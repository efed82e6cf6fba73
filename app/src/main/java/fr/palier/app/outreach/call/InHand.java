package fr.palier.app.outreach.call;

import java.util.List;

/**
 * Somebody in hand.
 *
 * @param sharing others who wait on the same number: it is one call
 */
record InHand(Lease lease, Called called, List<Called> sharing) {}
