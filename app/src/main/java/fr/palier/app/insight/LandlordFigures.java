package fr.palier.app.insight;

import java.util.Optional;

/**
 * A landlord in figures.
 *
 * @param tenancies let on the day
 * @param owing how many of them owe; empty where the count is small enough to point at somebody
 * @param owed by them, in cents; empty together with the count
 */
public record LandlordFigures(String code, String name, long tenancies, Optional<Long> owing, Optional<Long> owed) {
    /** Percent of the tenancies that owe. */
    public Optional<Long> share() {
        return owing.filter(count -> tenancies > 0).map(count -> Math.round(100.0 * count / tenancies));
    }
}
