package fr.palier.engine.triage;

import static fr.palier.engine.ledger.AccountMonths.BALANCE;
import static fr.palier.engine.ledger.AccountMonths.BENEFIT;
import static fr.palier.engine.ledger.AccountMonths.CHARGED;
import static fr.palier.engine.ledger.AccountMonths.PAID;
import static fr.palier.engine.ledger.AccountMonths.PER_MONTH;

import fr.palier.engine.Columns;
import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.ledger.AccountMonths;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.ledger.Months;
import fr.palier.engine.ledger.Tenancies;
import java.time.LocalDate;

/**
 * Draws the signals from loaded accounts, in whole cents and days: exactly as {@code triage.md}, Signals, defines them.
 * Belongs to one thread; several may write to different rows of the same {@link Signals}.
 */
public final class SignalKernel {
    private static final int RETURNED_DEBIT_DAYS = 30;
    private static final int LAST = Months.SERIES - 1;
    private static final int OLD_MONTHS = 9;
    private static final int TREND_MONTHS = 6;
    private static final int BENEFIT_MONTHS = 6;
    private static final int BENEFIT_LEAST = 3;
    private static final int YOUNG_MONTHS = 6;
    static final int TREND_DIVISOR = 35;
    /** Weight of the last month-end balance in {@link #trendSum}. */
    static final int LAST_TREND_WEIGHT = TREND_MONTHS - 1;

    /** Percent, truncated, of so many months kept of so many due; {@link Columns#EMPTY} of none. */
    private static final long[][] PERCENT = percent();

    private final Tenancies tenancies;
    private final UnpaidRent law;
    private final Run run;
    private final int asOf;
    private final int year;
    private final int grownUp;

    private final Ageing ageing = new Ageing();
    private final Signals out;

    /** @param out filled by {@link #draw} */
    public SignalKernel(Tenancies tenancies, LedgerColumns ledger, UnpaidRent law, Months months, Signals out) {
        this.tenancies = tenancies;
        this.law = law;
        this.asOf = months.asOfDay();
        this.year = months.asOf().getYear();
        this.grownUp = grownUp(months.asOf());
        this.run = new Run(ledger, law, asOf);
        this.out = out;
        out.share(Signal.RENT, tenancies.facts(Fact.RENT));
        out.share(Signal.BENEFIT, tenancies.facts(Fact.BENEFIT));
        out.share(Signal.LIVES_ALONE, tenancies.facts(Fact.LIVES_ALONE));
        out.share(Signal.HOUSEHOLD_SIZE, tenancies.facts(Fact.HOUSEHOLD_SIZE));
        out.share(Signal.PLAN, tenancies.facts(Fact.PLAN));
    }

    private static long[][] percent() {
        long[][] percent = new long[Months.SERIES + 1][Months.SERIES + 1];
        for (int kept = 0; kept <= Months.SERIES; kept++) {
            for (int due = 0; due <= Months.SERIES; due++) {
                percent[kept][due] = due == 0 ? Columns.EMPTY : 100L * kept / due;
            }
        }
        return percent;
    }

    /** Draws the signals of tenancies {@code from} to {@code to} from rows 0 and on. */
    public void draw(AccountMonths accounts, int from, int to) {
        facts(from, to);
        for (int tenancy = from; tenancy < to; tenancy++) {
            money(accounts, tenancy, tenancy - from);
        }
        for (int tenancy = from; tenancy < to; tenancy++) {
            series(accounts, tenancy, tenancy - from);
        }
        for (int tenancy = from; tenancy < to; tenancy++) {
            if (accounts.balance[tenancy - from] > 0) {
                run.fetch(tenancy);
            }
        }
        for (int tenancy = from; tenancy < to; tenancy++) {
            clocks(accounts, tenancy, tenancy - from);
        }
    }

    private void put(Signal signal, int tenancy, long value) {
        out.column(signal)[tenancy] = value;
    }

    /** What does not depend on the account, a column at a time. */
    private void facts(int from, int to) {
        standing(from, to);
        household(from, to);
    }

    private void standing(int from, int to) {
        long[] start = tenancies.facts(Fact.START);
        long[] end = tenancies.facts(Fact.END);
        long[] until = tenancies.facts(Fact.HELD_UNTIL);
        long[] begun = out.column(Signal.BEGUN);
        long[] ended = out.column(Signal.ENDED);
        long[] held = out.column(Signal.HELD);
        for (int tenancy = from; tenancy < to; tenancy++) {
            begun[tenancy] = flag(start[tenancy] <= asOf);
            ended[tenancy] = flag(end[tenancy] < asOf && end[tenancy] != Columns.EMPTY);
            held[tenancy] = flag(asOf <= until[tenancy]);
        }
    }

    private void household(int from, int to) {
        long[] birth = tenancies.facts(Fact.BIRTH_YEAR);
        long[] contact = tenancies.facts(Fact.LAST_CONTACT);
        long[] age = out.column(Signal.AGE);
        long[] since = out.column(Signal.DAYS_SINCE_CONTACT);
        for (int tenancy = from; tenancy < to; tenancy++) {
            long last = contact[tenancy];
            age[tenancy] = birth[tenancy] == Columns.EMPTY ? Columns.EMPTY : year - birth[tenancy];
            since[tenancy] = last == Columns.EMPTY || last > asOf ? Columns.EMPTY : asOf - last;
        }
    }

    private void money(AccountMonths accounts, int tenancy, int row) {
        long balance = accounts.balance[row];
        ageing.age(
                balance,
                accounts.credit[row],
                accounts.debits30[row],
                accounts.debits60[row],
                accounts.debits90[row],
                Ageing.age(accounts.firstRejection[row], asOf));
        put(Signal.BALANCE, tenancy, balance);
        put(Signal.DUE_0_30, tenancy, ageing.due30);
        put(Signal.DUE_31_60, tenancy, ageing.due60);
        put(Signal.DUE_61_90, tenancy, ageing.due90);
        put(Signal.DUE_OVER_90, tenancy, ageing.dueOver90);
        put(Signal.MONTHS_OWED, tenancy, MonthsOwed.of(balance, rent(tenancy), benefit(tenancy)));
        put(Signal.RETURNED_DEBIT, tenancy, flag(accounts.lastRejection[row] >= asOf - RETURNED_DEBIT_DAYS));
    }

    private long rent(int tenancy) {
        return tenancies.fact(Fact.RENT, tenancy);
    }

    private long benefit(int tenancy) {
        return tenancies.fact(Fact.BENEFIT, tenancy);
    }

    private void series(AccountMonths accounts, int tenancy, int row) {
        long[] series = accounts.series();
        int start = AccountMonths.seriesStart(row);
        int streak = 0;
        int due = 0;
        int kept = 0;
        for (int at = start; at < start + Months.SERIES * PER_MONTH; at += PER_MONTH) {
            long share = Math.max(0, series[at + CHARGED] - series[at + BENEFIT]);
            long paid = series[at + PAID];
            int owing = flag(share > 0);
            streak = (streak + 1) * (owing & flag(2 * paid < share));
            due += owing;
            kept += owing & flag(10 * paid >= 9 * share);
        }
        put(Signal.MISSED_STREAK, tenancy, streak);
        put(Signal.REGULARITY, tenancy, PERCENT[kept][due]);
        put(Signal.TREND, tenancy, trendSum(series, start) / TREND_DIVISOR);
        boolean clear = clearBefore(series, start, tenancy);
        put(Signal.NEWLY_FRAGILE, tenancy, flag(clear && accounts.balance[row] > 0));
        out.note(tenancy, clear, accounts.credit[row] < 0);
        put(Signal.BENEFIT_BREAK, tenancy, flag(benefitBreak(series, start)));
    }

    /** Σ (2i − 5)·bᵢ over the last six month-end balances: 35 times their slope. */
    static long trendSum(long[] series, int start) {
        long sum = 0;
        int at = start + (Months.SERIES - TREND_MONTHS) * PER_MONTH + BALANCE;
        for (int i = 0; i < TREND_MONTHS; i++, at += PER_MONTH) {
            sum += (2L * i - (TREND_MONTHS - 1)) * series[at];
        }
        return sum;
    }

    /** Whether a tenancy is not young, and the nine oldest month ends all had a balance of at most a tenth of the rent. */
    private boolean clearBefore(long[] series, int start, int tenancy) {
        return tenancies.fact(Fact.START, tenancy) <= grownUp && owedNothingBefore(series, start, rent(tenancy));
    }

    private static boolean owedNothingBefore(long[] series, int start, long rent) {
        for (int m = 0; m < OLD_MONTHS; m++) {
            if (10 * series[start + m * PER_MONTH + BALANCE] > rent) {
                return false;
            }
        }
        return true;
    }

    /** The last day on which a tenancy could start to be six months old on a day. */
    static int grownUp(LocalDate asOf) {
        LocalDate start = asOf.minusMonths(YOUNG_MONTHS);
        while (!start.plusDays(1).plusMonths(YOUNG_MONTHS).isAfter(asOf)) {
            start = start.plusDays(1);
        }
        return Math.toIntExact(start.toEpochDay());
    }

    private static boolean benefitBreak(long[] series, int start) {
        if (series[start + LAST * PER_MONTH + BENEFIT] > 0) {
            return false;
        }
        int months = 0;
        for (int m = LAST - BENEFIT_MONTHS; m < LAST; m++) {
            months += flag(series[start + m * PER_MONTH + BENEFIT] > 0);
        }
        return months >= BENEFIT_LEAST;
    }

    private void clocks(AccountMonths accounts, int tenancy, int row) {
        long balance = accounts.balance[row];
        if (balance <= 0) {
            put(Signal.OLDEST_UNPAID, tenancy, Columns.EMPTY);
            put(Signal.UNPAID_SINCE, tenancy, Columns.EMPTY);
            put(Signal.NOTIFY_CAF_BY, tenancy, Columns.EMPTY);
            return;
        }
        long netRent = UnpaidRent.netRent(rent(tenancy), benefit(tenancy));
        run.walk(tenancy, balance, accounts.credit[row], accounts.firstRejection[row], netRent, 0);
        put(Signal.OLDEST_UNPAID, tenancy, run.oldestUnpaid());
        put(Signal.UNPAID_SINCE, tenancy, run.unpaidSince());
        put(Signal.NOTIFY_CAF_BY, tenancy, notifyBy(law, run.unpaidSince(), benefit(tenancy)));
    }

    static long notifyBy(UnpaidRent law, long since, long benefit) {
        if (since == Columns.EMPTY || benefit == 0) {
            return Columns.EMPTY;
        }
        int day = law.tellBy((int) since);
        return day == UnpaidRent.NEVER ? Columns.EMPTY : day;
    }

    private static int flag(boolean yes) {
        return yes ? 1 : 0;
    }
}
