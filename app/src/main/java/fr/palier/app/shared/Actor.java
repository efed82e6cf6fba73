package fr.palier.app.shared;

import java.util.Set;
import java.util.UUID;

/**
 * Who acts: a person who signed in, with the roles they hold where they work now.
 *
 * @param person the person's id
 * @param name as colleagues see it
 * @param roles for the landlord of the moment, or of the federation
 */
public record Actor(UUID person, String name, Set<Role> roles) {
    /** The program itself: nightly runs, the loading of files from the command line. */
    public static final Actor PROGRAM = new Actor(new UUID(0, 0), "Palier", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether one of these roles is held. */
    public boolean isAny(Role... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }
}
