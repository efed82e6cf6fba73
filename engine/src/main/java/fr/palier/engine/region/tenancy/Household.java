package fr.palier.engine.region.tenancy;

/**
 * Who lives there.
 *
 * @param age of the eldest holder, in the year of the ledger's last day
 * @param birthYearKnown whether the landlord has it on file
 * @param people one or more
 * @param income what it mostly lives on
 */
public record Household(int age, boolean birthYearKnown, int people, Income income) {
    private static final int[] AGES = {18, 30, 45, 55, 65, 75, 85, 98};
    private static final int[] AGE_WEIGHTS = {110, 280, 190, 170, 130, 80, 40};

    /** Of living alone, per mille, in each band of age. */
    private static final int[] ALONE = {450, 260, 320, 420, 500, 580, 680};

    private static final int[] YOUNGER_SIZES = {79, 14, 5, 1, 1};
    private static final int[] OLDER_SIZES = {93, 7};

    static Household draw(Dice dice) {
        int band = dice.weighted(AGE_WEIGHTS);
        int age = AGES[band] + dice.below(AGES[band + 1] - AGES[band]);
        int people = 1;
        if (!dice.perMille(ALONE[band])) {
            people = 2 + dice.weighted(age < 65 ? YOUNGER_SIZES : OLDER_SIZES);
        }
        return new Household(age, !dice.perMille(15), people, Income.draw(age, dice));
    }

    /** Whether one person lives there. */
    public boolean alone() {
        return people == 1;
    }
}
