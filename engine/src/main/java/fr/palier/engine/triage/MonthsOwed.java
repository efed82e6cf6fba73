package fr.palier.engine.triage;

import fr.palier.engine.Columns;

/** A balance over the monthly rent net of benefit, or over the rent itself where the benefit covers it: in hundredths. */
final class MonthsOwed {
    private MonthsOwed() {}

    /** Truncated; nothing where nothing is owed, {@link Columns#EMPTY} where there is no rent. */
    static long of(long balance, long rent, long benefit) {
        if (rent == 0) {
            return Columns.EMPTY;
        }
        return balance <= 0 ? 0 : balance * 100 / net(rent, benefit);
    }

    /** The least balance of so many hundredths, above zero; {@link Columns#EMPTY} where no balance will do. */
    static long leastBalance(long hundredths, long rent, long benefit) {
        long net = net(rent, benefit);
        return net == 0 || hundredths > Long.MAX_VALUE / net - 100
                ? Columns.EMPTY
                : Math.ceilDiv(hundredths * net, 100);
    }

    private static long net(long rent, long benefit) {
        return rent > benefit ? rent - benefit : rent;
    }
}
