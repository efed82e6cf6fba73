package fr.palier.engine.region.tenancy;

import fr.palier.engine.region.place.Commune;
import fr.palier.engine.region.place.Landlord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tenancies of one landlord: their number, their keys, and each of them on demand. */
public final class Stock {
    /** Keys leave gaps, as numbers do after years of lettings: one in seven is taken. */
    private static final int STEP = 7;

    private final Landlord landlord;
    private final int size;
    private final long seed;
    private final Estates estates;
    private final String keyPrefix;
    private final int keyDigits;
    private final Map<Integer, Told> told;

    private Stock(Landlord landlord, int size, long seed, Estates estates, Map<Integer, Told> told) {
        this.landlord = landlord;
        this.size = size;
        this.seed = seed;
        this.estates = estates;
        this.told = told;
        // Every software numbers in its own way: T0000123, 031-004512 or CT12345.
        int way = Integer.parseInt(landlord.code().substring(1)) % 3;
        this.keyPrefix =
                way == 0 ? "T" : way == 1 ? "0" + landlord.departments().getFirst() + "-" : "CT";
        this.keyDigits =
                Math.max(7 - way, Long.toString(100L + (long) size * STEP).length());
    }

    /** The stock of each landlord that has dwellings, by its code; nothing is drawn yet. */
    public static List<Stock> all(List<Commune> communes, int dwellings, long seed) {
        PriorityAreas areas = new PriorityAreas(communes);
        List<Landlord> landlords = Landlord.all();
        int[] sizes = Shares.of(landlords, dwellings);
        List<Stock> stocks = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            long own = Dice.seed(seed, 0, i);
            Landlord landlord = landlords.get(i);
            stocks.add(new Stock(landlord, sizes[i], own, new Estates(landlord, communes, areas, own), Map.of()));
        }
        return stocks;
    }

    /** The same stock in which some positions are told, not drawn; they stay in the estates they were drawn in. */
    public Stock telling(Map<Integer, Told> positions) {
        return new Stock(landlord, size, seed, estates, Map.copyOf(positions));
    }

    /** Whose it is. */
    public Landlord landlord() {
        return landlord;
    }

    /** How many tenancies it has, at positions {@code 0 … size - 1}. */
    public int size() {
        return size;
    }

    /** The month of the year in which this landlord settles the charges, 3 to 11. */
    public int settlementMonth() {
        return 3 + Math.floorMod(Dice.mix(seed), 9);
    }

    /** The seed of what happens at a position, apart from what is drawn there. */
    public long seed(int position) {
        return Dice.seed(seed, 1, position);
    }

    /** The seed of who lives at a position and of what the home is like, apart from all other draws. */
    public long homeSeed(int position) {
        return Dice.seed(seed, 2, position);
    }

    /** The seed of what an estate is like. */
    public long estateSeed(int estate) {
        return Dice.seed(seed, 3, estate);
    }

    /** The number of a position's estate, from 0. */
    public int estate(int position) {
        return position / estates.size();
    }

    /** The place of a position within its estate, from 0. */
    public int placeInEstate(int position) {
        return position % estates.size();
    }

    /** Where the landlord may build, the communes it is most drawn to first. */
    public List<Commune> communes() {
        return estates.communes();
    }

    /** Draws the tenancy at a position; the same one each time. */
    public Tenancy tenancy(int position, Window window) {
        Told teller = told.get(position);
        if (teller != null) {
            return teller.at(estates.of(position), window);
        }
        Dice dice = new Dice(Dice.seed(seed, 0, position));
        Estate estate = estates.of(position);
        Household household = Household.draw(dice);
        return new Tenancy(estate, household, Lease.draw(estate, household, window, dice));
    }

    /** What the key of every tenancy starts with, ASCII; its {@link #keyNumber} follows. */
    public String keyPrefix() {
        return keyPrefix;
    }

    /** On how many digits at least a key's number is written, so that keys ascend as their numbers do. */
    public int keyDigits() {
        return keyDigits;
    }

    /** The key of a position: prefix and number. */
    public String key(int position) {
        String number = Long.toString(keyNumber(position));
        return keyPrefix + "0".repeat(Math.max(0, keyDigits - number.length())) + number;
    }

    /** The number in the key of a position, ascending with it. */
    public long keyNumber(int position) {
        int gap = (int) ((Dice.mix(seed + position) >>> 33) % STEP);
        return 100L + (long) position * STEP + gap;
    }
}
