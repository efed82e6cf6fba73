/**
 * Needs that a household told on the telephone. Each waits here until an adviser takes it into the household's dossier, or says
 * why there is nothing to do: what callers hear is seen to, and they need not see what becomes of it.
 */
@NullMarked
package fr.palier.app.dossier.told;

import org.jspecify.annotations.NullMarked;
