package fr.palier.app.relief.household;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a household said it has: when, who wrote it down, and which papers they saw.
 *
 * @param number counts the household's declarations, from 1
 */
public record Declared(int number, Means means, Set<Proof> seen, LocalDate on, String by) {
    /** Papers that were not seen. */
    public List<Proof> unseen() {
        return unseen(seen);
    }

    /** All papers but some. */
    public static List<Proof> unseen(Set<Proof> seen) {
        return Arrays.stream(Proof.values()).filter(one -> !seen.contains(one)).toList();
    }

    @Override
    public String toString() {
        return "Declared[•••]";
    }
}
