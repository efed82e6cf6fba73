package fr.palier.engine.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * The last {@value #SERIES} months that ended on or before a day, and which of them a day falls in. Immutable.
 */
public final class Months {
    /** How many months a series has. */
    public static final int SERIES = 12;

    /** Before the first month of the series. */
    public static final int BEFORE = -1;

    private final LocalDate asOf;
    private final int firstDay;
    private final byte[] places;

    /** @param asOf the day as of which everything is judged */
    public Months(LocalDate asOf) {
        this.asOf = asOf;
        YearMonth month = YearMonth.from(asOf);
        YearMonth last = asOf.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
        LocalDate first = last.minusMonths(SERIES - 1L).atDay(1);
        firstDay = (int) first.toEpochDay();
        places = new byte[(int) asOf.toEpochDay() - firstDay + 1];
        Arrays.fill(places, (byte) SERIES);
        for (int m = 0; m < SERIES; m++) {
            YearMonth ym = YearMonth.from(first).plusMonths(m);
            int from = (int) ym.atDay(1).toEpochDay() - firstDay;
            Arrays.fill(places, from, from + ym.lengthOfMonth(), (byte) m);
        }
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** Days since 1970-01-01. */
    public int asOfDay() {
        return (int) asOf.toEpochDay();
    }

    /** Whether the last month of the series ends on the day itself. */
    public boolean endsOnAsOf() {
        return places[places.length - 1] < SERIES;
    }

    /** Place of a day up to {@code asOf} in the series: 0 (oldest) to 11, {@link #BEFORE}, or 12 after its end. */
    int place(int day) {
        return day < firstDay ? BEFORE : places[day - firstDay];
    }
}
