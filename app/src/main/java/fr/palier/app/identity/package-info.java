/**
 * People who sign in, the roles they were granted for each landlord, their sessions; and the one-time links of tenants.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.palier.app.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
