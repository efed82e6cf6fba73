package fr.palier.engine.region.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A social landlord that does not exist.
 *
 * @param code {@code L01} to {@code L51}
 * @param name invented, with its accents
 * @param form what sort of body it is
 * @param departments INSEE codes of the départements where it is rooted, the main one first: one to three
 * @param seat INSEE code of the city a city office belongs to
 * @param share its dwellings when the region has 284,000
 */
public record Landlord(
        String code, String name, Form form, List<String> departments, Optional<String> seat, int share) {

    /** The sorts of social landlords (code de la construction et de l'habitation, art. L. 411-2). */
    public enum Form {
        /** Public office of a city or its intercommunality. */
        CITY_OFFICE,
        /** Public office of a département, with many small communes. */
        DEPARTMENT_OFFICE,
        /** Social housing company over several départements. */
        COMPANY,
        /** Co-operative, small. */
        COOPERATIVE
    }

    /** All 51 of them, by code, which is also from the largest to the smallest. */
    public static List<Landlord> all() {
        return Table.rows("landlords.csv").stream().map(Landlord::of).toList();
    }

    private static Landlord of(String[] row) {
        Form form = Form.valueOf(row[2].toUpperCase(Locale.ROOT));
        Optional<String> seat = row[4].isEmpty() ? Optional.empty() : Optional.of(row[4]);
        return new Landlord(row[0], row[1], form, Table.words(row[3]), seat, Integer.parseInt(row[5]));
    }
}
