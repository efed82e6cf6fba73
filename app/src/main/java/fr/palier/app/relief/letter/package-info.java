/** The page of a letter before it is issued, the same for letters about plans, legal days and guarantees. */
@NullMarked
package fr.palier.app.relief.letter;

import org.jspecify.annotations.NullMarked;
