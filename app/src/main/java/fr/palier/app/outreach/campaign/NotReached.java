package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.shared.Scope;
import java.util.Collection;
import java.util.Optional;

/** What the module that sends messages says of those whom a send has not reached: somebody calls them, or goes to their door. */
public interface NotReached {
    /** A send, by what it is called and what it was for. */
    record Sent(String title, Purpose purpose) {}

    /** The send of a public number; empty where the landlord has none. */
    Optional<Sent> sent(Scope scope, long send);

    /** The tenancies that it has not reached so far; each household once. Inside a transaction. */
    Collection<Integer> of(Scope scope, long send);
}
