/**
 * What every module speaks of: who acts ({@link fr.palier.app.shared.Actor}), on whose behalf
 * ({@link fr.palier.app.shared.Scope}), on which day ({@link fr.palier.app.shared.BusinessClock}), and the one place
 * that opens transactions ({@link fr.palier.app.shared.Transactions}). Small, and slow to change.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package fr.palier.app.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
