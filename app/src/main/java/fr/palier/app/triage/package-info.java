/**
 * Runs of the kernel over a landlord's accounts, kept with their mark and their policy's version so that anybody can recompute
 * them; the policies themselves, version by version.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "portfolio", "timeline", "ledger"})
@NullMarked
package fr.palier.app.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
