package fr.palier.engine.region.tenancy;

/**
 * What was signed. Days are counted from the window's first.
 *
 * @param rent monthly rent and charges of the last year, cents
 * @param benefit monthly housing benefit paid to the landlord, cents, 0 if none
 * @param start first day
 * @param end last day, or {@link #OPEN}
 */
public record Lease(int rent, int benefit, int start, int end) {
    /** The end of a lease that nobody has ended. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** How old a tenancy is: bands in days, and their weights. */
    private static final int[] DAYS = {0, 365, 730, 2_190, 5_110, 10_220, 17_500};

    private static final int[] DAYS_WEIGHTS = {72, 76, 257, 285, 207, 103};
    private static final int DAYS_OF_ADULT_YEAR = 366;

    static Lease draw(Estate estate, Household household, Window window, Dice dice) {
        int surface = 26 + 14 * Math.min(household.people(), 4) + dice.below(14) + (household.age() >= 65 ? 8 : 0);
        int rent = 7_500 + surface * estate.rate() + dice.below(100);
        int benefit = 0;
        if (dice.perMille(household.income().housed)) {
            benefit = Math.min(household.income().benefit(household.people(), dice), rent * 4 / 5) + dice.below(100);
        }
        int start = start(household, window, dice);
        return new Lease(rent, benefit, start, end(start, window, dice));
    }

    private static int start(Household household, Window window, Dice dice) {
        if (dice.perMille(2)) {
            return window.lastDay() + dice.between(1, 60);
        }
        int band = dice.weighted(DAYS_WEIGHTS);
        int days = DAYS[band] + dice.below(DAYS[band + 1] - DAYS[band]);
        int sinceAdult = (household.age() - 18) * DAYS_OF_ADULT_YEAR;
        int start = window.lastDay() - (days <= sinceAdult ? days : dice.below(sinceAdult + 1));
        return dice.perMille(600) ? window.firstOfMonth(start) : start;
    }

    private static int end(int start, Window window, Dice dice) {
        if (!dice.perMille(28)) {
            return OPEN;
        }
        int end = window.lastDay() + dice.between(-340, 60);
        return end > start + 60 ? end : OPEN;
    }

    /** Rent of an earlier year, cents: rents rose by 1.2 % each January. */
    public int rent(int yearsBack) {
        long cents = rent;
        for (int year = 0; year < yearsBack; year++) {
            cents = (cents * 1_000 + 506) / 1_012;
        }
        return (int) cents;
    }

    /** What the tenant has to find each month, cents. */
    public int net() {
        return Math.max(rent - benefit, 1_000);
    }

    /** Whether its last day lies before a day. */
    public boolean ended(int day) {
        return end < day;
    }
}
