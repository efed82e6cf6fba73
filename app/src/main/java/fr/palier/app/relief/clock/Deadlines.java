package fr.palier.app.relief.clock;

import fr.palier.app.shared.Scope;
import fr.palier.engine.law.Deadline;
import java.util.List;
import java.util.Map;

/**
 * A room of relief with days of its own to keep: each bean of this kind feeds the calendar. What is done with no longer comes.
 * Of a deadline's code, the words {@code relief.deadline.<code>} and {@code relief.deadline.<code>.why} are in both languages.
 */
public interface Deadlines {
    /** Of all tenancies of the landlord by tenancy id, in one statement or a few, whatever their number. */
    Map<Integer, List<Deadline>> all(Scope scope);

    /** Of one tenancy. */
    List<Deadline> of(Scope scope, int tenancyId);
}
