/**
 * Files of the landlords' housing software: recognised, previewed, taken in whole or not at all, and undone by reversal.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "portfolio", "timeline", "ledger", "triage"})
@NullMarked
package fr.palier.app.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
