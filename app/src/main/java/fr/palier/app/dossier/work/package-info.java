/** What is done in a dossier: needs, the goals below them, the actions below those, and tasks. */
@NamedInterface("work")
@NullMarked
package fr.palier.app.dossier.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
