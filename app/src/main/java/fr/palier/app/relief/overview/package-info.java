/** The solutions that a household has, in a few lines for its page and its dossier's: read at once, and with the way to each. */
@NullMarked
package fr.palier.app.relief.overview;

import org.jspecify.annotations.NullMarked;
