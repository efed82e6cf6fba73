/** Files from outside, and the refusal of one that cannot be used at all. */
@NullMarked
package fr.palier.engine.source;

import org.jspecify.annotations.NullMarked;
