package fr.palier.app.relief.household;

/**
 * What a household said it has, and who lives there. Amounts are cents a month.
 *
 * @param charges besides the rent
 * @param remainder what it is to keep
 */
public record Means(long resources, long charges, long remainder, int adults, int children) {
    @Override
    public String toString() {
        return "Means[•••]";
    }
}
