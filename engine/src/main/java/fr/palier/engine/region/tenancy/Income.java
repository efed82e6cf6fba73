package fr.palier.engine.region.tenancy;

/** What a household mostly lives on; it decides how exposed its rent is. Chances are per mille. */
public enum Income {
    /** A pension. */
    RETIRED(330, 3, 4, 6),
    /** A steady wage. */
    EMPLOYEE(240, 4, 32, 18),
    /** Temporary work, seasonal work, self-employment: what stopped first in March 2020. */
    PRECARIOUS(650, 10, 190, 75),
    /** Minimum income, disability or unemployment benefit. */
    ALLOWANCE(905, 8, 24, 15);

    /** Of receiving housing benefit. */
    final int housed;

    private final int shock;
    private final int crisisShock;
    private final int crisisReturn;

    Income(int housed, int shock, int crisisShock, int crisisReturn) {
        this.housed = housed;
        this.shock = shock;
        this.crisisShock = crisisShock;
        this.crisisReturn = crisisReturn;
    }

    static Income draw(int age, Dice dice) {
        if (age >= 62) {
            return dice.perMille(880) ? RETIRED : ALLOWANCE;
        }
        return switch (dice.weighted(52, 18, 30)) {
            case 0 -> EMPLOYEE;
            case 1 -> PRECARIOUS;
            case 2 -> ALLOWANCE;
            default -> throw new IllegalStateException("three weights");
        };
    }

    /** Of falling behind, each ordinary month; per mille. */
    public int shock() {
        return shock;
    }

    /** Of falling behind, each month of the crisis; per mille. */
    public int crisisShock() {
        return crisisShock;
    }

    /** Of a direct debit returned unpaid in the crisis; per mille. */
    public int crisisReturn() {
        return crisisReturn;
    }

    /** Monthly housing benefit in cents, before it is bounded by the rent. */
    int benefit(int people, Dice dice) {
        int more = 2_000 * Math.min(people - 1, 3);
        return switch (this) {
            case RETIRED -> dice.between(7_000, 22_000);
            case EMPLOYEE -> dice.between(6_000, 14_000) + more;
            case PRECARIOUS -> dice.between(9_000, 22_000) + more;
            case ALLOWANCE -> dice.between(17_000, 26_000) + more;
        };
    }
}
