/**
 * The tenant's own door: links that are good once and, later, the pages behind them. A tenant has no account; they come by a link
 * that somebody of the landlord gave them, and see their own tenancy and nothing else.
 */
@ApplicationModule(allowedDependencies = {"shared", "portfolio"})
@NullMarked
package fr.palier.app.tenant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
