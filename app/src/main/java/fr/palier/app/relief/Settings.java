package fr.palier.app.relief;

/**
 * What a landlord decides about plans. Amounts are cents.
 *
 * @param adviserLimit debt up to which whoever proposes a plan needs nobody's approval
 * @param remainder each person is to keep for living in a month, proposed to the household and changed with it
 * @param longest months that a plan lasts at most
 * @param least that an instalment is
 * @param graceDays after which a payment is late
 * @param tolerance that may be missing over a whole plan
 */
record Settings(long adviserLimit, long remainder, int longest, long least, int graceDays, long tolerance) {
    static final Settings SHIPPED = new Settings(600_00, 200_00, 36, 15_00, 5, 2_00);
}
