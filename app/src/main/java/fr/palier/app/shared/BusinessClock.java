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

    /** The days through which a demonstration goes: from a month into the lockdown of spring 2020 on, as far as its region has entries. */
    final class DemonstrationDays {
        public static final LocalDate FIRST = LocalDate.of(2020, 4, 15);
        public static final LocalDate LAST = LocalDate.of(2020, 5, 31);

        private DemonstrationDays() {}

        /** Whether there is a day after it. */
        public static boolean hasNext(LocalDate day) {
            return day.isBefore(LAST);
        }
    }
}
