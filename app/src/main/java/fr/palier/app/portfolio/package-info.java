/**
 * Landlords, branches, dwellings, tenancies and their households: who lives where, and under which terms, now and as recorded.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package fr.palier.app.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
