package fr.palier.app.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a letter says besides its words, written as it is to be read: amounts and days in French.
 *
 * @param fields by name
 * @param rows of the letter's table or list, if it has one
 */
public record Facts(Map<String, String> fields, List<List<String>> rows) {
    public Facts {
        fields = Map.copyOf(fields);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether something is said under that name. */
    public boolean has(String name) {
        return !fields.getOrDefault(name, "").isBlank();
    }

    /** The same with more said. */
    public Facts with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(more);
        return new Facts(all, rows);
    }

    @Override
    public String toString() {
        return "Facts[•••]";
    }
}
