/**
 * Nothing is kept for ever. Whoever keeps papers about people says so ({@link fr.palier.app.retention.Retained}); every night what
 * has been kept long enough is emptied of what it says of anybody, and how many it were is written down. The periods are rows of
 * {@code retention.txt}, each with its ground.
 */
@ApplicationModule(allowedDependencies = {"shared", "portfolio"})
@NullMarked
package fr.palier.app.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
