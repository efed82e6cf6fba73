/** Root of this module. */
@NullMarked
package fr.palier.bench;

import org.jspecify.annotations.NullMarked;
