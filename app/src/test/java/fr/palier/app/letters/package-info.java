/** Tests of letters: what is on paper is read back, and held to the norms by veraPDF. */
@NullMarked
package fr.palier.app.letters;

import org.jspecify.annotations.NullMarked;
