package fr.palier.engine.plan;

/**
 * What a household has in a month, as it declares it. Amounts are cents.
 *
 * @param resources all that comes in, but for housing benefit paid to the landlord
 * @param charges all that has to be paid besides the rent
 * @param rent with its charges
 * @param benefit housing benefit paid straight to the landlord
 * @param remainder what the household is to keep for living, agreed with it
 */
public record Means(long resources, long charges, long rent, long benefit, long remainder) {
    /** Refuses amounts below 0. */
    public Means {
        if (resources < 0 || charges < 0 || rent < 0 || benefit < 0 || remainder < 0) {
            throw new IllegalArgumentException("an amount is below 0");
        }
    }

    /** The household's own share of the rent. */
    public long ownRent() {
        return Math.max(0, rent - benefit);
    }

    /** What is left once rent and charges are paid; below 0 where they are more than what comes in. */
    public long left() {
        return resources - charges - ownRent();
    }

    /**
     * What a month has room for beside the rent: what is to be kept for living stays, and what is left of the resources beside
     * the rent never falls below the floor of the law. Below 0 where even that is missing.
     *
     * @param floor in cents ({@link fr.palier.engine.law.LivingFloor})
     */
    public long room(long floor) {
        return Math.min(left() - remainder, resources - ownRent() - floor);
    }

    /** Whether it is the floor of the law, rather than what is to be kept, that leaves no more. */
    public boolean isBoundByFloor(long floor) {
        return resources - ownRent() - floor < left() - remainder;
    }
}
