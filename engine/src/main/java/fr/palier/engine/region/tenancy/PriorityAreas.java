package fr.palier.engine.region.tenancy;

import fr.palier.engine.region.place.Commune;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Codes of priority neighbourhoods, of the official form (QP, département on three digits, number) but invented: they
 * are numbered here from the most populous commune of each département down and name no real neighbourhood.
 */
final class PriorityAreas {
    /** Communes below this have none. */
    private static final int LARGE = 10_000;

    /** One more neighbourhood for each of these many inhabitants. */
    private static final int INHABITANTS_EACH = 25_000;

    private record Numbers(int first, int count) {}

    private final Map<String, Numbers> byCommune = new HashMap<>();

    PriorityAreas(List<Commune> communes) {
        Map<String, Integer> taken = new HashMap<>();
        communes.stream()
                .filter(commune -> commune.population() >= LARGE)
                .sorted(Comparator.comparingInt(Commune::population).reversed().thenComparing(Commune::code))
                .forEach(commune -> {
                    int count = 1 + commune.population() / INHABITANTS_EACH;
                    int before = taken.merge(commune.department(), count, Integer::sum) - count;
                    byCommune.put(commune.code(), new Numbers(before + 1, count));
                });
    }

    /** One of the commune's areas, or none: a third of the estates of a large commune stand in one. */
    String draw(Commune commune, Dice dice) {
        Numbers numbers = byCommune.get(commune.code());
        if (numbers == null || !dice.perMille(330)) {
            return "";
        }
        int number = numbers.first() + dice.below(numbers.count());
        return "QP0" + commune.department() + number / 100 + number / 10 % 10 + number % 10;
    }
}
