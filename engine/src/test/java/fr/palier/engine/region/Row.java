package fr.palier.engine.region;

import java.util.Map;
import java.util.Objects;

/** A row of a file that was written, by its column titles; asking for a column that is not there fails. */
record Row(Map<String, String> fields) {
    String get(String title) {
        return Objects.requireNonNull(fields.get(title), () -> "no column " + title + " in " + fields.keySet());
    }

    boolean has(String title) {
        return !get(title).isEmpty();
    }

    boolean is(String title, String value) {
        return get(title).equals(value);
    }

    /** Plain euros as cents. */
    long cents(String title) {
        return Reading.cents(get(title));
    }

    int number(String title) {
        return Integer.parseInt(get(title));
    }

    String account() {
        return get("landlord") + "/" + get("tenancy");
    }
}
