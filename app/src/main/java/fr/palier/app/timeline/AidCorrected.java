package fr.palier.app.timeline;

import java.util.UUID;

/**
 * What was granted to a household had been recorded wrongly and is corrected, and a plan that is being agreed or kept leaves it out.
 * Published in the transaction that corrects it; listeners hear it in the same one.
 *
 * @param landlord the landlord's number
 * @param plan the plan's number within the tenancy
 * @param adviser who agreed the plan, to look at it again where nobody else follows the household
 */
public record AidCorrected(int landlord, int tenancyId, int plan, UUID adviser, String adviserName) {
    @Override
    public String toString() {
        return "AidCorrected[" + landlord + "]";
    }
}
