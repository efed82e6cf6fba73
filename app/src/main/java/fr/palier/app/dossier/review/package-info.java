/** Plans to look at again with a household, since something on which they count has changed: each is a task. */
@NullMarked
package fr.palier.app.dossier.review;

import org.jspecify.annotations.NullMarked;
