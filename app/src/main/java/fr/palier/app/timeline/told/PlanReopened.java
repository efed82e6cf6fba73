package fr.palier.app.timeline.told;

import java.util.UUID;

/**
 * A plan that was kept runs again: what had paid it came back unpaid, or is said to be for something else. Published in the
 * transaction that writes it into the timeline; listeners hear it in the same one.
 *
 * @param landlord the landlord's number
 * @param plan the plan's number within the tenancy
 * @param adviser who agreed the plan, to talk about it where nobody else follows the household
 */
public record PlanReopened(int landlord, int tenancyId, int plan, UUID adviser, String adviserName) {
    @Override
    public String toString() {
        return "PlanReopened[" + landlord + "]";
    }
}
