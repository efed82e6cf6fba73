package fr.palier.app.timeline;

import java.util.UUID;

/**
 * Housing benefit comes again, and a plan that is being agreed or kept was made while it had stopped: it may ask too much. Published
 * once for each plan, in the transaction that writes it into the timeline; listeners hear it in the same one.
 *
 * @param landlord the landlord's number
 * @param plan the plan's number within the tenancy
 * @param adviser who agreed the plan, to look at it again where nobody else follows the household
 */
public record BenefitBack(int landlord, int tenancyId, int plan, UUID adviser, String adviserName) {
    @Override
    public String toString() {
        return "BenefitBack[" + landlord + "]";
    }
}
