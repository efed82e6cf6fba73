/** Root of this module. */
@NullMarked
package fr.palier.cli;

import org.jspecify.annotations.NullMarked;
