package fr.palier.app.portfolio;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A tenancy with all that is known of it, for its own page.
 *
 * @param publicId what stands in addresses of pages
 * @param protectedAddress the address is shown to nobody who does not need it: somebody may look for this person
 */
public record TenancyDetails(
        int id,
        long publicId,
        String number,
        Household household,
        Home home,
        Terms terms,
        Optional<ContactPoint> phone,
        Optional<ContactPoint> email,
        boolean protectedAddress) {

    /** Who lives there, as far as it is known. */
    public record Household(
            String familyName,
            String givenName,
            Optional<Integer> birthYear,
            Optional<Boolean> livesAlone,
            Optional<Integer> size) {
        /** Both names, the given one first. */
        public String name() {
            return (givenName + " " + familyName).strip();
        }

        @Override
        public String toString() {
            return "Household[•••]";
        }
    }

    /** Where. Parts that are not known are empty; commune and department are INSEE codes. */
    public record Home(
            String number,
            String estate,
            String address,
            String floor,
            String postcode,
            String city,
            String commune,
            String department,
            Optional<String> branch,
            boolean priorityArea) {
        @Override
        public String toString() {
            return "Home[•••]";
        }
    }

    /** Under which terms; rent with charges and benefit in cents a month. */
    public record Terms(LocalDate start, Optional<LocalDate> end, long rent, long benefit) {}

    @Override
    public String toString() {
        return "TenancyDetails[" + id + "]";
    }
}
