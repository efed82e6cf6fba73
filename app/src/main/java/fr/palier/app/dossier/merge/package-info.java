/**
 * Two dossiers that may be of one household, side by side, and what came from one into the other: homonyms are not merged blindly, and
 * what was merged by mistake is parted again.
 */
@NullMarked
package fr.palier.app.dossier.merge;

import org.jspecify.annotations.NullMarked;
