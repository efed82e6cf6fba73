/** Words: the two languages in which Palier speaks, and the guard of what people write about people. */
@NullMarked
package fr.palier.engine.text;

import org.jspecify.annotations.NullMarked;
