/**
 * A policy changed, tried on today's accounts, compared and published; past lists replayed.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "portfolio", "triage"})
@NullMarked
package fr.palier.app.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
