/** Words: the two languages in which Palier speaks, the guard of what people write about people, and texts as telephones take them. */
@NullMarked
package fr.palier.engine.text;

import org.jspecify.annotations.NullMarked;
