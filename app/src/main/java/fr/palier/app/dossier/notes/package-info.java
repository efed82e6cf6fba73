/** Notes of dossiers: those that colleagues share, and those that are for their author and the managers alone. */
@NamedInterface("notes")
@NullMarked
package fr.palier.app.dossier.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
