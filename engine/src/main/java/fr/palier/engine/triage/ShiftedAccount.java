package fr.palier.engine.triage;

import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.ledger.AccountMonths;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Tenancies;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One account as it would be after one adjustment of today, with the arithmetic of {@link SignalKernel}. Belongs to one
 * thread.
 */
final class ShiftedAccount {
    /** What depends on today's balance. */
    static final Set<Signal> MOVING = EnumSet.of(
            Signal.BALANCE,
            Signal.DUE_0_30,
            Signal.DUE_31_60,
            Signal.DUE_61_90,
            Signal.DUE_OVER_90,
            Signal.MONTHS_OWED,
            Signal.TREND,
            Signal.NEWLY_FRAGILE,
            Signal.OLDEST_UNPAID,
            Signal.UNPAID_SINCE,
            Signal.NOTIFY_CAF_BY);

    private final Tenancies tenancies;
    private final AccountMonths sums;
    private final Run run;
    private final UnpaidRent law;
    private final Signals drawn;
    private final Signal[] moving;
    private final int[] tested;
    private final Ageing ageing = new Ageing();

    private int tenancy;
    private long rent;
    private long benefit;
    private long trendSum;
    private boolean fragileIfOwing;

    /**
     * @param sums holds in row 0 the account that is taken next
     * @param tested the signals that somebody looks at
     */
    @SuppressWarnings("checkstyle:ParameterNumber") // made by NearestFlip alone, from what it holds
    ShiftedAccount(
            Tenancies tenancies, AccountMonths sums, Run run, UnpaidRent law, Signals drawn, List<Signal> tested) {
        this.tenancies = tenancies;
        this.sums = sums;
        this.run = run;
        this.law = law;
        this.drawn = drawn;
        this.moving = tested.stream().filter(MOVING::contains).toArray(Signal[]::new);
        this.tested = tested.stream().mapToInt(Signal::ordinal).toArray();
    }

    /** Takes a tenancy whose account has been loaded, and fills a row with its signals as they are. */
    void take(int ofTenancy, long[][] row) {
        tenancy = ofTenancy;
        rent = tenancies.fact(Fact.RENT, tenancy);
        benefit = tenancies.fact(Fact.BENEFIT, tenancy);
        trendSum = SignalKernel.trendSum(sums.series(), 0);
        for (int column : tested) {
            row[column][0] = drawn.columns()[column][tenancy];
        }
        fragileIfOwing = SignalKernel.owedNothingBefore(sums.series(), 0, rent)
                && SignalKernel.grownUp(tenancies.fact(Fact.START, tenancy), sums.months());
    }

    /** Puts the moving signals of a row as they would be. */
    void move(long shift, long[][] row) {
        for (Signal signal : moving) {
            row[signal.ordinal()][0] = value(signal, shift);
        }
    }

    /** A signal as it would be, in an order in which it moves one way with the shift. */
    long ordered(Signal signal, long shift) {
        return NearestFlip.ordered(value(signal, shift));
    }

    private long value(Signal signal, long shift) {
        return switch (signal) {
            case BALANCE -> balance(shift);
            case DUE_0_30 -> age(shift).due30;
            case DUE_31_60 -> age(shift).due60;
            case DUE_61_90 -> age(shift).due90;
            case DUE_OVER_90 -> age(shift).dueOver90;
            case MONTHS_OWED -> SignalKernel.monthsOwed(balance(shift), rent, benefit);
            case TREND -> trend(shift);
            case NEWLY_FRAGILE -> fragileIfOwing && balance(shift) > 0 ? 1 : 0;
            case OLDEST_UNPAID -> oldestUnpaid(shift);
            case UNPAID_SINCE -> unpaidSince(shift);
            case NOTIFY_CAF_BY -> SignalKernel.notifyBy(law, unpaidSince(shift), benefit);
            case MISSED_STREAK,
                    REGULARITY,
                    BENEFIT_BREAK,
                    RETURNED_DEBIT,
                    HELD,
                    ENDED,
                    BEGUN,
                    DAYS_SINCE_CONTACT,
                    AGE,
                    LIVES_ALONE,
                    HOUSEHOLD_SIZE,
                    PLAN,
                    RENT,
                    BENEFIT -> drawn.get(signal, tenancy);
        };
    }

    private long balance(long shift) {
        return sums.balance[0] + shift;
    }

    private long credit(long shift) {
        return sums.credit[0] - Math.min(0, shift);
    }

    private Ageing age(long shift) {
        ageing.age(
                balance(shift),
                credit(shift),
                sums.debits30[0] + Math.max(0, shift),
                sums.debits60[0],
                sums.debits90[0],
                Ageing.age(sums.firstRejection[0], sums.months().asOfDay()));
        return ageing;
    }

    private long trend(long shift) {
        long today = sums.months().endsOnAsOf() ? SignalKernel.LAST_TREND_WEIGHT * shift : 0;
        return (trendSum + today) / SignalKernel.TREND_DIVISOR;
    }

    private long oldestUnpaid(long shift) {
        return run.oldestUnpaid(tenancy, balance(shift), credit(shift), sums.firstRejection[0], Math.max(0, shift));
    }

    private long unpaidSince(long shift) {
        return run.unpaidSince(tenancy, balance(shift), UnpaidRent.netRent(rent, benefit), shift);
    }
}
