/**
 * The legal calendar: by when the paying body is told that rent is unpaid, by when a plan or an answer is due, and from when a
 * step that presses the household is allowed at all. Counted by {@link fr.palier.engine.law.LegalCalendar} from the rent
 * accounts and from what was done; fed by the other rooms through {@link fr.palier.app.relief.clock.Deadlines}. A duty that
 * protects the household stands whatever else holds; a step that presses it is not proposed before somebody has spoken with it.
 */
@NamedInterface("clock")
@NullMarked
package fr.palier.app.relief.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
