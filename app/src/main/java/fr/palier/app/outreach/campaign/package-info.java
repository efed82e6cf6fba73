/** Campaigns, their audiences, and the scripts that callers follow. */
@NamedInterface("campaigns")
@NullMarked
package fr.palier.app.outreach.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
