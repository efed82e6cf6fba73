package fr.palier.app.timeline.told;

import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.util.Optional;

/** What the module that goes to people's doors says of a household: whoever opens its page sees that first. */
public interface VisitsTold {
    /**
     * A visit that nobody has settled.
     *
     * @param askedOn when somebody was first to go there
     * @param late for how many days it should have been settled; 0 where it still has time
     */
    record OpenVisit(LocalDate askedOn, int late) {}

    /** The one that is open, if one is. */
    Optional<OpenVisit> open(Scope scope, int tenancyId);
}
