package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A campaign of calls.
 *
 * @param publicId what stands in addresses of pages
 * @param version counts its changes of state
 * @param people who are called, once it was launched
 * @param because why it is launched although it leaves a group aside, where somebody said so
 */
public record Campaign(
        int id,
        long publicId,
        int version,
        CampaignState state,
        Terms terms,
        int script,
        int people,
        Author author,
        Optional<Because> because) {

    /** More people than these need a second person's approval. */
    public static final int LARGE = 500;

    /** Attempts that a campaign makes where nobody says otherwise. */
    public static final int USUAL_ATTEMPTS = 3;

    /**
     * What was decided.
     *
     * @param team number of the team that calls
     * @param minutes that a call takes
     * @param staffedHours of all callers, over the campaign
     * @param attempts before a person counts as not reached
     */
    public record Terms(
            String title,
            Purpose purpose,
            Basis basis,
            LocalDate from,
            LocalDate until,
            int team,
            int minutes,
            int staffedHours,
            int attempts,
            Criteria criteria) {}

    /** Who made it, and when. */
    public record Author(UUID id, String name, Instant at) {}

    /** Words of somebody. */
    public record Because(String words, UUID person, String name) {
        @Override
        public String toString() {
            return "Because[•••]";
        }
    }

    /**
     * A change of state.
     *
     * @param act code of {@link CampaignState.Act}
     */
    public record Step(String act, String by, Instant at) {}

    /** Whether a second person decides on people chosen so for this purpose: because they are many, or a group is left aside. */
    static boolean needsApproval(Terms terms, Audience audience) {
        return isLargeOrSensitive(terms, audience.people())
                || !audience.alerts().isEmpty();
    }

    /** The same of so many people, whoever is left aside. */
    static boolean isLargeOrSensitive(Terms terms, int people) {
        return people > LARGE || terms.purpose.isSensitive() || terms.criteria.priorityArea();
    }

    /** Whether somebody may approve or refuse it: whoever did not make it, nor says why it leaves a group aside. */
    public boolean mayDecide(Actor actor) {
        return !actor.person().equals(author.id)
                && because.filter(one -> one.person.equals(actor.person())).isEmpty();
    }

    @Override
    public String toString() {
        return "Campaign[" + id + ", " + state + "]";
    }
}
