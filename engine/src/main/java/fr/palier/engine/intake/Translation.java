package fr.palier.engine.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts Palier's words in the place of the file's, column by column. */
final class Translation {
    private final @Nullable Field landlord;
    private final List<Map<String, String>> values;
    private final boolean none;

    /** @param names Palier's names of the columns, in the order by which {@link #value} calls them */
    Translation(Profile.Words words, List<String> names) {
        landlord = words.landlord().map(Field::of).orElse(null);
        values = names.stream()
                .map(name -> words.values().getOrDefault(name, Map.of()))
                .toList();
        none = values.stream().allMatch(Map::isEmpty);
    }

    /** Whether every value stands for itself. */
    boolean isNone() {
        return none && landlord == null;
    }

    /** Replaces the value of a column where the profile says so. */
    void value(int column, Field field) {
        if (none) {
            return;
        }
        Map<String, String> map = values.get(column);
        String value = map.isEmpty() ? null : map.get(field.text());
        if (value != null) {
            field.copy(Field.of(value));
        }
    }

    /** The landlord of the whole file, where the profile names one. */
    void landlord(Field field) {
        if (landlord != null) {
            field.copy(landlord);
        }
    }
}
