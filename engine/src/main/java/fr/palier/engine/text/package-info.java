/** Words: the two languages in which Palier speaks. */
@NullMarked
package fr.palier.engine.text;

import org.jspecify.annotations.NullMarked;
