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
     * @param unanswered who was asked last without an answer, as messages call it; empty where nobody was yet
     * @param next who is asked next, as messages call it
     * @param spoken who spoke with the household meanwhile: the visit is only to be closed
     */
    record OpenVisit(LocalDate askedOn, int late, Optional<String> unanswered, String next, Optional<Spoken> spoken) {
        /** Whether somebody goes to the door next. */
        public boolean atTheDoor() {
            return next.equals("door");
        }

        /** A colleague, and when. */
        public record Spoken(String by, LocalDate on) {}
    }

    /** The one that is open, if one is. */
    Optional<OpenVisit> open(Scope scope, int tenancyId);
}
