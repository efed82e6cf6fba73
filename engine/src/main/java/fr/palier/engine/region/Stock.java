package fr.palier.engine.region;

/** The tenancies of one landlord: their number, their keys, and each of them on demand. */
final class Stock {
    /** Keys leave gaps, as numbers do after years of lettings: one in seven is taken. */
    private static final int STEP = 7;

    private final Landlord landlord;
    private final int size;
    private final long seed;
    private final Estates estates;
    private final String keyPrefix;
    private final int keyDigits;

    Stock(Landlord landlord, int size, long seed, Estates estates) {
        this.landlord = landlord;
        this.size = size;
        this.seed = seed;
        this.estates = estates;
        // Every software numbers in its own way: T0000123, 031-004512 or CT12345.
        int way = Integer.parseInt(landlord.code().substring(1)) % 3;
        this.keyPrefix =
                way == 0 ? "T" : way == 1 ? "0" + landlord.departments().getFirst() + "-" : "CT";
        this.keyDigits =
                Math.max(7 - way, Long.toString(100L + (long) size * STEP).length());
    }

    Landlord landlord() {
        return landlord;
    }

    int size() {
        return size;
    }

    /** The month of the year in which this landlord settles the charges. */
    int settlementMonth() {
        return 3 + Math.floorMod(Dice.mix(seed), 9);
    }

    /** The seed of what happens at a position, apart from what is drawn there. */
    long seed(int position) {
        return Dice.seed(seed, 1, position);
    }

    Tenancy tenancy(int position, Window window) {
        Dice dice = new Dice(Dice.seed(seed, 0, position));
        Estate estate = estates.of(position);
        Household household = Household.draw(dice);
        return new Tenancy(estate, household, Lease.draw(estate, household, window, dice));
    }

    /** Appends the key of a position: 7 to 12 ASCII bytes, ascending with the position. */
    void key(int position, Bytes out) {
        int gap = (int) ((Dice.mix(seed + position) >>> 33) % STEP);
        out.ascii(keyPrefix).padded(100L + (long) position * STEP + gap, keyDigits);
    }
}
