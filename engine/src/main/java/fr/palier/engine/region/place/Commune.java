package fr.palier.engine.region.place;

import java.util.List;
import java.util.Optional;

/**
 * A commune of Occitanie in the geography of 2026.
 *
 * @param code INSEE code, five characters
 * @param name French name, with its accents
 * @param department INSEE code of the département, two characters
 * @param intercommunality SIREN code of its EPCI
 * @param population municipal population
 * @param point of its main place, where GeoNames knows one (places of a thousand inhabitants or more)
 */
public record Commune(
        String code, String name, String department, String intercommunality, int population, Optional<Point> point) {

    /** All 4,446 of them, by code. */
    public static List<Commune> all() {
        return Table.rows("communes.csv").stream().map(Commune::of).toList();
    }

    private static Commune of(String[] row) {
        Optional<Point> point = row[5].isEmpty()
                ? Optional.empty()
                : Optional.of(new Point(Double.parseDouble(row[5]), Double.parseDouble(row[6])));
        return new Commune(row[0], row[1], row[2], row[3], Integer.parseInt(row[4]), point);
    }
}
