/**
 * Bank statements: matched to tenancies by their references, the rest kept in a tray until a person assigns it.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "portfolio", "timeline", "ledger", "imports"})
@NullMarked
package fr.palier.app.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
