package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A campaign of calls.
 *
 * @param publicId what stands in addresses of pages
 * @param version counts its changes of state
 * @param people who are called, once it was launched
 */
public record Campaign(
        int id, long publicId, int version, CampaignState state, Terms terms, int script, int people, Author author) {

    /** More people than these need a second person's approval. */
    public static final int LARGE = 500;

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

    /**
     * A change of state.
     *
     * @param act code of {@link CampaignState.Act}
     */
    public record Step(String act, String by, Instant at) {}

    /** Whether a second person decides on so many people for this purpose, chosen so. */
    static boolean needsApproval(Terms terms, int people) {
        return people > LARGE || terms.purpose.isSensitive() || terms.criteria.priorityArea();
    }

    /** Whether somebody may approve or refuse it: whoever did not make it. */
    public boolean mayDecide(Actor actor) {
        return !actor.person().equals(author.id);
    }

    @Override
    public String toString() {
        return "Campaign[" + id + ", " + state + "]";
    }
}
