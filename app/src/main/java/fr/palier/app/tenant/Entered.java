package fr.palier.app.tenant;

/**
 * Whose tenancy a tenant has come to.
 *
 * @param landlord the landlord's number
 * @param tenancyId of the tenancy, within the landlord
 * @param name of the tenant, to greet them
 */
public record Entered(int landlord, int tenancyId, String name) {
    @Override
    public String toString() {
        return "tenancy " + tenancyId + " of landlord " + landlord;
    }
}
