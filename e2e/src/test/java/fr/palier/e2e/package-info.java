/**
 * Journeys through the product, as a person walks them: {@link fr.palier.e2e.Product} is started once by its own launcher,
 * {@link fr.palier.e2e.Visitor} is somebody at a browser.
 */
@NullMarked
package fr.palier.e2e;

import org.jspecify.annotations.NullMarked;
