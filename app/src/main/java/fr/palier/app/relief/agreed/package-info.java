/** What a household agrees to with a plan: what whoever signs reads, and what tells whether they may sign it now. */
@NamedInterface("agreed")
@NullMarked
package fr.palier.app.relief.agreed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
