/**
 * The commands that need the store: demo, serve, import, backup, restore, setup.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "portfolio", "imports", "demo", "store"})
@NullMarked
package fr.palier.app.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
