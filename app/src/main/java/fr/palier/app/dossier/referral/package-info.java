/**
 * Referrals to partners. A landlord sends what the household agreed to tell, and nothing else; the partner finds it in its own
 * inbox, a table keyed and policed by partner, and its answer comes back to the dossier and the tenancy's timeline. Where a
 * household takes its consent back, what was shared is taken out of the inbox.
 */
@NamedInterface("referral")
@NullMarked
package fr.palier.app.dossier.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
