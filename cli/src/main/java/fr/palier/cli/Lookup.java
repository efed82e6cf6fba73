package fr.palier.cli;

import fr.palier.engine.ledger.Tenancies;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds a landlord or a tenancy by what was typed. */
final class Lookup {
    private Lookup() {}

    /** The number of a landlord, or -1. */
    static int landlord(Tenancies tenancies, String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        for (int landlord = 0; landlord < tenancies.landlords(); landlord++) {
            if (Arrays.equals(tenancies.landlordKey(landlord), wanted)) {
                return landlord;
            }
        }
        return -1;
    }

    /** The number of a tenancy written LANDLORD/TENANCY, or -1. Both parts may hold a slash. */
    static int tenancy(Tenancies tenancies, String key) {
        for (int tenancy = 0; tenancy < tenancies.size(); tenancy++) {
            String landlord = new String(tenancies.landlordKey(tenancies.landlord(tenancy)), StandardCharsets.UTF_8);
            if (key.startsWith(landlord + "/")
                    && key.substring(landlord.length() + 1)
                            .equals(new String(tenancies.key(tenancy), StandardCharsets.UTF_8))) {
                return tenancy;
            }
        }
        return -1;
    }
}
