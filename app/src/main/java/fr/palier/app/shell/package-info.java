/**
 * The web frame: layout, navigation, security, errors, and the arguments that controllers ask for. Nothing depends on it.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "portfolio"})
@NullMarked
package fr.palier.app.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
