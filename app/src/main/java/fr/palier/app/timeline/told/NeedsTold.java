package fr.palier.app.timeline.told;

import fr.palier.engine.outreach.Need;
import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody of a household told what it needs. Published in the transaction that writes it down; listeners hear it in the same one, so
 * that no need is lost between those who hear of it and those who see to it.
 *
 * @param landlord the landlord's number
 * @param by who was told, as colleagues are named
 */
public record NeedsTold(int landlord, int tenancyId, Set<Need> needs, LocalDate day, String by) {
    /** Copies the set. */
    public NeedsTold {
        needs = Set.copyOf(needs);
    }

    @Override
    public String toString() {
        return "NeedsTold[" + landlord + ", " + needs.size() + "]";
    }
}
