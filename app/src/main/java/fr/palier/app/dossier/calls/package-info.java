/** Calls that households were promised on pages of their own: each is a task until somebody has spoken with them. */
@NullMarked
package fr.palier.app.dossier.calls;

import org.jspecify.annotations.NullMarked;
