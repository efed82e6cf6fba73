package fr.palier.engine.ledger;

import fr.palier.engine.Columns;
import java.util.Arrays;

/**
 * What a stretch of accounts comes to, as sums that do not depend on the order of entries: totals, the debits of the
 * last days, the twelve months of the series. The form in which accounts are kept loaded, and from which the signals are
 * drawn. One row a tenancy, months of a row side by side.
 */
public final class AccountMonths {
    /** Amounts of one month of a row: how many, and which. */
    public static final int PER_MONTH = 4;

    public static final int CHARGED = 0;
    public static final int BENEFIT = 1;
    /** Payments and aids less rejections. */
    public static final int PAID = 2;
    /** Balance at the end of the month's last day. */
    public static final int BALANCE = 3;

    static final int ROW = PER_MONTH * Months.SERIES;
    private static final int WINDOW = 30;
    private static final int CHARGE = Kind.CHARGE.ordinal();
    private static final int PAYMENT = Kind.PAYMENT.ordinal();
    private static final int HOUSING_BENEFIT = Kind.BENEFIT.ordinal();
    private static final int AID = Kind.AID.ordinal();
    private static final int REJECTION = Kind.REJECTION.ordinal();

    private final Months months;
    private final int asOf;

    /** Sum of debits less credits. */
    public final long[] balance;
    /** Credits in all, less rejections: may be negative. */
    public final long[] credit;
    /** Debits of the last 0 to 30, 31 to 60 and 61 to 90 days. */
    public final long[] debits30;

    public final long[] debits60;
    public final long[] debits90;
    /** Day of the first and of the last rejection, or {@link Columns#EMPTY}. */
    public final long[] firstRejection;

    public final long[] lastRejection;
    private final long[] series;

    /** @param rows how many accounts it can hold */
    public AccountMonths(Months months, int rows) {
        this.months = months;
        this.asOf = months.asOfDay();
        balance = new long[rows];
        credit = new long[rows];
        debits30 = new long[rows];
        debits60 = new long[rows];
        debits90 = new long[rows];
        firstRejection = new long[rows];
        lastRejection = new long[rows];
        series = new long[rows * ROW];
    }

    /** Where a row's months begin in {@link #series()}. */
    public static int seriesStart(int row) {
        return row * ROW;
    }

    /** All months of all rows; month {@code m} of a row is at {@code seriesStart(row) + m * PER_MONTH}. */
    public long[] series() {
        return series;
    }

    public Months months() {
        return months;
    }

    /** Loads the accounts of tenancies {@code from} to {@code to} into rows 0 and on; entries after the day are left out. */
    public void load(LedgerColumns ledger, int from, int to) {
        Arrays.fill(series, 0, (to - from) * ROW, 0);
        for (int tenancy = from; tenancy < to; tenancy++) {
            loadRow(ledger, tenancy, tenancy - from);
        }
    }

    @SuppressWarnings("checkstyle:MethodLength") // one pass over the entries: its sums must stay in registers
    private void loadRow(LedgerColumns ledger, int tenancy, int row) {
        firstRejection[row] = Columns.EMPTY;
        lastRejection[row] = Columns.EMPTY;
        debits30[row] = 0;
        debits60[row] = 0;
        debits90[row] = 0;
        long debit = 0;
        long credits = 0;
        long opening = 0;
        int end = ledger.start(tenancy + 1);
        for (int i = ledger.start(tenancy); i < end; i++) {
            long entry = ledger.entry(i);
            int day = Entry.day(entry);
            if (day > asOf) {
                break;
            }
            long effect = Entry.effect(entry);
            int kind = Entry.kind(entry);
            int place = months.place(day);
            if (place < 0) {
                opening += effect;
            } else if (place < Months.SERIES) {
                month(row * ROW + place * PER_MONTH, kind, effect);
            }
            if (kind == REJECTION) {
                rejection(row, day);
                credits -= effect;
            } else if (effect > 0) {
                debit += effect;
                debit(row, day, effect);
            } else {
                credits -= effect;
            }
        }
        balance[row] = debit - credits;
        credit[row] = credits;
        accumulate(row * ROW, opening);
    }

    private void month(int at, int kind, long effect) {
        series[at + BALANCE] += effect;
        if (kind == CHARGE) {
            series[at + CHARGED] += effect;
        } else if (kind == HOUSING_BENEFIT) {
            series[at + BENEFIT] -= effect;
        } else if (kind == PAYMENT || kind == AID || kind == REJECTION) {
            series[at + PAID] -= effect;
        }
    }

    private void rejection(int row, int day) {
        if (firstRejection[row] == Columns.EMPTY) {
            firstRejection[row] = day;
        }
        lastRejection[row] = day;
    }

    private void debit(int row, int day, long effect) {
        int age = asOf - day;
        if (age <= WINDOW) {
            debits30[row] += effect;
        } else if (age <= 2 * WINDOW) {
            debits60[row] += effect;
        } else if (age <= 3 * WINDOW) {
            debits90[row] += effect;
        }
    }

    /** Turns the change of each month into the balance at its end. */
    private void accumulate(int at, long opening) {
        long running = opening;
        for (int m = 0; m < Months.SERIES; m++) {
            running += series[at + m * PER_MONTH + BALANCE];
            series[at + m * PER_MONTH + BALANCE] = running;
        }
    }
}
