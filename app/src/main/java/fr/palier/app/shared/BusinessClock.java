package fr.palier.app.shared;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day on which people work. Business dates are asked of it, never of the machine; log-in codes, sessions and leases use
 * machine time.
 */
public interface BusinessClock {
    /** Where the landlords are. */
    ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** Today. */
    LocalDate today();

    /** Whether this is the demonstration's own clock, which a person may advance. */
    boolean isDemonstration();
}
