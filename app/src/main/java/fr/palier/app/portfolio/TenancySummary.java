package fr.palier.app.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A tenancy as lists show it. Where its address is protected, address, postcode and city are empty.
 *
 * @param publicId what stands in addresses of pages
 * @param sortName by which names are put in order
 */
public record TenancySummary(
        int tenancyId,
        long publicId,
        String number,
        String familyName,
        String givenName,
        String sortName,
        @Nullable LocalDate endOn,
        boolean protectedAddress,
        @Nullable Integer branchId,
        @Nullable String branch,
        String address,
        String postcode,
        String city,
        String department) {

    /** The family name and the first letter of the given name: {@code Azéma, L.} */
    public String shortName() {
        String first = givenName.strip();
        return first.isEmpty()
                ? familyName
                : familyName + ", " + first.substring(0, first.offsetByCodePoints(0, 1)) + ".";
    }

    /** Both names in full. */
    public String fullName() {
        return (familyName + " " + givenName).strip();
    }

    @Override
    public String toString() {
        return "TenancySummary[" + tenancyId + "]";
    }
}
