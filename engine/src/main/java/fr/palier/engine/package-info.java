/** Root of this module. */
@NullMarked
package fr.palier.engine;

import org.jspecify.annotations.NullMarked;
