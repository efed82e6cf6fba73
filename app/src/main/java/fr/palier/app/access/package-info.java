/**
 * The gate of the house: what a request passes before it reaches a page. The address it really comes from, whether it was sent
 * from our own pages, the session and its cookie, the headers of every answer. What a person may then do stands at each route
 * ({@link fr.palier.app.shared.Allowed}). Nothing depends on it.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package fr.palier.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
