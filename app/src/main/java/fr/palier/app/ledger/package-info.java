/**
 * Rent accounts: entries that are never changed, their reversals, and each account packed for the nightly run.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "portfolio", "timeline"})
@NullMarked
package fr.palier.app.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
