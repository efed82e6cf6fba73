package fr.palier.engine.region.tenancy;

import fr.palier.engine.region.place.Landlord;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Deals the dwellings out to the landlords: one each, the others by size, what rounding leaves to the largest remainders. */
final class Shares {
    private Shares() {}

    /** As many counts as there are landlords with a dwelling, none of them 0; their sum is {@code dwellings}. */
    static int[] of(List<Landlord> landlords, int dwellings) {
        int count = Math.min(landlords.size(), dwellings);
        long whole =
                landlords.stream().mapToLong(landlord -> landlord.share() - 1).sum();
        long others = (long) dwellings - count;
        int[] sizes = new int[count];
        int left = dwellings;
        for (int i = 0; i < count; i++) {
            sizes[i] = 1 + (int) (others * (landlords.get(i).share() - 1) / whole);
            left -= sizes[i];
        }
        IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingLong(
                        (Integer i) -> -(others * (landlords.get(i).share() - 1) % whole)))
                .limit(left)
                .forEach(i -> sizes[i]++);
        return sizes;
    }
}
