package fr.palier.engine.region.place;

import java.util.List;

/**
 * An EPCI with its own taxation: a metropolis, an urban or agglomeration community, or a community of communes.
 *
 * @param code SIREN code, nine digits
 * @param name French name, with its form in front
 * @param form {@code CC}, {@code CA}, {@code CU} or {@code METRO}, as INSEE abbreviates it
 */
public record Intercommunality(String code, String name, String form) {

    /** All 164 of them, by code. */
    public static List<Intercommunality> all() {
        return Table.rows("intercommunalities.csv").stream()
                .map(row -> new Intercommunality(row[0], row[1], row[2]))
                .toList();
    }
}
