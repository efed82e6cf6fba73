/** The store against real servers. */
@NullMarked
package fr.palier.app.store;

import org.jspecify.annotations.NullMarked;
