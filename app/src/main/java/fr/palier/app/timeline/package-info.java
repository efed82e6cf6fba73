/**
 * What happened around a tenancy, in order, and the facts that follow from it: holds, contacts, where a plan stands. Other
 * modules write through its door, in their own transaction.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "portfolio"})
@NullMarked
package fr.palier.app.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
