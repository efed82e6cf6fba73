package fr.palier.app.shared.decision;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.Set;

/**
 * A room in which something may wait for a second person: each bean of this kind is told of on the first page of whoever decides,
 * and counted in the menu. Of its code, the words {@code decide.<code>} say how many wait, in both languages.
 */
public interface AwaitsDecision {
    String code();

    /** The roles that decide there. */
    Set<Role> deciders();

    /** The page that lists what waits. */
    String address();

    /**
     * How many wait for this person: asked for by somebody else, and within what this person may decide. Within a transaction of
     * the landlord; every page asks, so one statement on an index.
     */
    int waiting(Scope scope);
}
