package fr.palier.app.imports.changes;

import java.util.List;
import java.util.Map;

/**
 * A line of a file that changes something, or a recorded one that the file no longer has.
 *
 * @param n its place among those of its fate, from 1
 * @param line of the file, 0 where it is not in it
 * @param now what the file says, by the names of columns: days as {@code 2020-04-15}, amounts in cents, codes; nothing of what is empty
 * @param before what is recorded
 */
public record Difference(int n, long line, String tenancy, Map<String, String> now, Map<String, String> before) {
    /** Names of what the file says otherwise. */
    public List<String> changed() {
        return java.util.stream.Stream.concat(now.keySet().stream(), before.keySet().stream())
                .distinct()
                .filter(name -> !now.getOrDefault(name, "").equals(before.getOrDefault(name, "")))
                .toList();
    }

    /** Hides what it says of people. */
    @Override
    public String toString() {
        return "Difference[" + n + "]";
    }
}
