package fr.palier.app.outreach.call;

import fr.palier.app.outreach.rest.Known;
import java.util.List;

/**
 * Somebody in hand.
 *
 * @param sharing others who are due on the same number: it is one call
 * @param known what is to be known before the first word
 */
record InHand(Lease lease, Called called, List<Called> sharing, Known known) {}
