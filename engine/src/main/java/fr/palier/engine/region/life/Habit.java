package fr.palier.engine.region.life;

import fr.palier.engine.region.tenancy.Dice;
import fr.palier.engine.region.tenancy.Household;
import fr.palier.engine.region.tenancy.Income;

/** How and when a tenant usually pays. Days are counted from the first of the month, on which rent falls due. */
enum Habit {
    DEBIT_FIFTH(4, 4),
    DEBIT_TENTH(9, 9),
    /** Around payday. */
    TRANSFER(0, 9),
    /** Two holders, each for his half. */
    SHARED(0, 9),
    /** A round half at the start of the month, the rest after the twentieth. */
    CASH_IN_TWO(4, 8),
    /** In full, ten to forty days late. */
    LATE(12, 38),
    /** A part of it, and now and then a larger sum. */
    PARTIAL(7, 18),
    /** In full, but an old small debt never goes. */
    SMALL_ARREARS(3, 13),
    /** Round sums a little above what is due, as early as the end of the month before. */
    AHEAD(0, 4);

    // Per mille, in the order above.
    private static final int[] OF_RETIRED = {400, 290, 130, 25, 50, 22, 7, 14, 62};
    private static final int[] OF_EMPLOYEES = {315, 310, 150, 90, 25, 48, 12, 18, 32};
    private static final int[] OF_PRECARIOUS = {205, 215, 200, 70, 90, 125, 40, 35, 20};
    private static final int[] OF_ALLOWANCES = {250, 245, 145, 40, 110, 95, 35, 40, 40};

    private static final Habit[] ALL = values();

    final int earliest;
    final int latest;

    Habit(int earliest, int latest) {
        this.earliest = earliest;
        this.latest = latest;
    }

    static Habit draw(Household household, Dice dice) {
        Habit drawn = ALL[dice.weighted(weights(household.income()))];
        return drawn == SHARED && household.alone() ? TRANSFER : drawn;
    }

    private static int[] weights(Income income) {
        return switch (income) {
            case RETIRED -> OF_RETIRED;
            case EMPLOYEE -> OF_EMPLOYEES;
            case PRECARIOUS -> OF_PRECARIOUS;
            case ALLOWANCE -> OF_ALLOWANCES;
        };
    }

    boolean directDebit() {
        return this == DEBIT_FIFTH || this == DEBIT_TENTH;
    }
}
