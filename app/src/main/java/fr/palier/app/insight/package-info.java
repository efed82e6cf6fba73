/**
 * What the federation sees: counts over landlords with small ones suppressed, never a record. Reads through a log-in of its own that
 * can call the functions of schema {@code fed} and nothing else.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.palier.app.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
