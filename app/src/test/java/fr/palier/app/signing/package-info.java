/** Tests of signatures by a link. */
@NullMarked
package fr.palier.app.signing;

import org.jspecify.annotations.NullMarked;
