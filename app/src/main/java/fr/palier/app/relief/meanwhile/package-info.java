/** Two people who act on one thing at once: the second sees what both wanted, and loses nothing that was typed. */
@NullMarked
package fr.palier.app.relief.meanwhile;

import org.jspecify.annotations.NullMarked;
