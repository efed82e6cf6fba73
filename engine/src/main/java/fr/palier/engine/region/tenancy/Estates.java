package fr.palier.engine.region.tenancy;

import fr.palier.engine.region.place.Commune;
import fr.palier.engine.region.place.Landlord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Where one landlord builds: communes of its départements, weighted by population and by what sort of landlord it is. */
final class Estates {
    /** Weights of the first, second and third département of a landlord. */
    private static final int[] DEPARTMENTS = {66, 22, 12};

    private final Landlord landlord;
    private final PriorityAreas areas;
    private final long seed;
    private final List<Commune> communes = new ArrayList<>();
    private final List<Long> cumulated = new ArrayList<>();
    private long total;

    Estates(Landlord landlord, List<Commune> all, PriorityAreas areas, long seed) {
        this.landlord = landlord;
        this.areas = areas;
        this.seed = seed;
        for (String department : landlord.departments()) {
            spread(all, department);
        }
    }

    private void spread(List<Commune> all, String department) {
        List<Commune> here =
                all.stream().filter(c -> c.department().equals(department)).toList();
        long sum = here.stream().mapToLong(this::attraction).sum();
        int share = DEPARTMENTS[landlord.departments().indexOf(department)];
        for (Commune commune : here) {
            long weight = attraction(commune) * share * 10_000 / sum;
            if (weight > 0) {
                total += weight;
                communes.add(commune);
                cumulated.add(total);
            }
        }
    }

    /** How much a commune draws this landlord's dwellings: city offices to their seat, companies to large communes. */
    private long attraction(Commune commune) {
        long people = commune.population();
        boolean seat = landlord.seat().filter(commune.code()::equals).isPresent();
        return switch (landlord.form()) {
            case CITY_OFFICE -> seat ? 4_000_000 : people < 5_000 ? 0 : people;
            case DEPARTMENT_OFFICE -> people < 300 ? 0 : people;
            case COMPANY -> people < 1_500 ? 0 : people * (long) Math.sqrt((double) people);
            case COOPERATIVE -> people < 3_000 ? 0 : people * people;
        };
    }

    /** The estate a position of the landlord's list belongs to: neighbours in the list live together. */
    Estate of(int position) {
        Dice dice = new Dice(Dice.seed(seed, -1, position / size()));
        Commune commune = communes.get(find(Math.floorMod(dice.next(), total)));
        int rate = dice.between(500, 640) + (commune.population() > 100_000 ? 50 : 0);
        return new Estate(commune, areas.draw(commune, dice), rate);
    }

    /** The communes it builds in, the heaviest first. */
    List<Commune> communes() {
        return IntStream.range(0, communes.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> weight(i)).reversed())
                .map(communes::get)
                .toList();
    }

    private long weight(int index) {
        return cumulated.get(index) - (index == 0 ? 0 : cumulated.get(index - 1));
    }

    /** How many positions an estate has. */
    int size() {
        return switch (landlord.form()) {
            case CITY_OFFICE -> 60;
            case DEPARTMENT_OFFICE -> 16;
            case COMPANY -> 35;
            case COOPERATIVE -> 20;
        };
    }

    private int find(long roll) {
        int low = 0;
        int high = cumulated.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (roll < cumulated.get(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
