/** Campaigns, their audiences, and the scripts that callers follow. */
@NullMarked
package fr.palier.app.outreach.campaign;

import org.jspecify.annotations.NullMarked;
