package fr.palier.engine.triage;

import fr.palier.engine.Columns;
import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.ledger.AccountMonths;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.ledger.Months;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One account as it would be after one adjustment of today, with the arithmetic of {@link SignalKernel}. What is owed is
 * known from the signals as drawn; the account itself is read only for what they do not tell. Belongs to one thread.
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

    /** A date later than all: nothing owed comes after everything owed. */
    private static final long NO_DATE = 1L << 61;

    private static final long NO_BALANCE = Long.MIN_VALUE;

    private final LedgerColumns ledger;
    private final int asOf;
    private final AccountMonths sums;
    private final Run run;
    private final UnpaidRent law;
    private final Signals drawn;
    private final Signal[] moving;
    private final int[] tested;
    private final boolean trendMoves;
    private final Ageing ageing = new Ageing();

    private int tenancy;
    private int at;
    private long rent;
    private long benefit;
    private boolean clearBefore;
    private boolean takenBack;
    private long balance;
    private long credit;
    private long recent30;
    private long recent60;
    private long recent90;
    private long firstRejection;

    /** @param tested the signals that somebody looks at */
    @SuppressWarnings("checkstyle:ParameterNumber") // made by NearestFlip alone, from what it holds
    ShiftedAccount(LedgerColumns ledger, UnpaidRent law, Months months, Signals drawn, List<Signal> tested) {
        this.ledger = ledger;
        this.asOf = months.asOfDay();
        this.sums = new AccountMonths(months, 1);
        this.run = new Run(ledger, law, asOf);
        this.law = law;
        this.drawn = drawn;
        this.moving = tested.stream().filter(MOVING::contains).toArray(Signal[]::new);
        this.tested = tested.stream().mapToInt(Signal::ordinal).toArray();
        this.trendMoves = months.endsOnAsOf() && tested.contains(Signal.TREND);
    }

    /** The signals that move, of those that somebody looks at. */
    Signal[] moving() {
        return moving;
    }

    /** Takes a tenancy and the row in which its signals are, and fills a row of its own with these. */
    void take(int ofTenancy, int drawnAt, long[][] row) {
        tenancy = ofTenancy;
        at = drawnAt;
        rent = drawn.get(Signal.RENT, at);
        benefit = drawn.get(Signal.BENEFIT, at);
        balance = drawn.get(Signal.BALANCE, at);
        clearBefore = drawn.clearBefore(at);
        takenBack = drawn.takenBack(at);
        if (takenBack || trendMoves) {
            sums.load(ledger, tenancy, tenancy + 1);
        }
        debits();
        for (int column : tested) {
            row[column][0] = drawn.columns()[column][at];
        }
    }

    /**
     * The sums of which {@link Ageing} makes what is owed by age. Unless more was taken back than came in, debits that are paid
     * make no part of it, however much less or more is owed today: what is left of them will do for the debits.
     */
    private void debits() {
        credit = takenBack ? sums.credit[0] : 0;
        firstRejection = takenBack ? sums.firstRejection[0] : Columns.EMPTY;
        recent30 = takenBack ? sums.debits30[0] : drawn.get(Signal.DUE_0_30, at);
        recent60 = takenBack ? sums.debits60[0] : drawn.get(Signal.DUE_31_60, at);
        recent90 = takenBack ? sums.debits90[0] : drawn.get(Signal.DUE_61_90, at);
    }

    /** Puts the moving signals of a row as they would be. */
    void move(long shift, long[][] row) {
        for (Signal signal : moving) {
            row[signal.ordinal()][0] = value(signal, shift);
        }
    }

    /** Whether {@link #crossing} takes the same few steps whatever the amounts are. */
    boolean isKnown(Signal signal) {
        return switch (signal) {
            case BALANCE, MONTHS_OWED, NEWLY_FRAGILE -> true;
            case DUE_0_30, DUE_31_60, DUE_61_90, DUE_OVER_90 -> !takenBack;
            default -> false;
        };
    }

    /**
     * The smallest adjustment, of a limit at most, that brings a signal to the other side of an edge, or 0. A signal moves one way
     * with the balance, so that either less alone brings it there or more alone.
     */
    long crossing(Signal signal, long edge, long limit) {
        boolean above = reaches(drawn.get(signal, at), edge);
        int sign = above == falls(signal) ? 1 : -1;
        long amount =
                isKnown(signal) ? amount(leastBalance(signal, edge, above), above) : search(signal, edge, sign, limit);
        return amount > 0 && amount <= limit ? sign * amount : 0;
    }

    /** Dates come earlier the more is owed; all else grows with it. */
    private static boolean falls(Signal signal) {
        return signal == Signal.OLDEST_UNPAID || signal == Signal.UNPAID_SINCE || signal == Signal.NOTIFY_CAF_BY;
    }

    private static boolean reaches(long value, long edge) {
        return (value == Columns.EMPTY ? NO_DATE : value) >= edge;
    }

    /** What is lacking to a balance, or one cent more than what is beyond it; 0 where no balance will do. */
    private long amount(long least, boolean above) {
        return least == NO_BALANCE ? 0 : above ? balance - least + 1 : least - balance;
    }

    /** The least balance at which a signal reaches an edge, or {@link #NO_BALANCE} where it does at every balance or at none. */
    private long leastBalance(Signal signal, long edge, boolean above) {
        if (signal == Signal.BALANCE) {
            return Math.abs(edge) < NO_DATE ? edge : NO_BALANCE;
        }
        if (edge <= 0 || edge >= NO_DATE) {
            return NO_BALANCE;
        }
        return switch (signal) {
            case MONTHS_OWED -> MonthsOwed.leastBalance(edge, rent, benefit);
            case NEWLY_FRAGILE -> edge == 1 && clearBefore ? 1 : NO_BALANCE;
            case DUE_0_30 -> above ? edge : Math.max(0, balance) - recent30 + edge;
            case DUE_31_60 -> above ? recent30 + edge : NO_BALANCE;
            case DUE_61_90 -> above ? recent30 + recent60 + edge : NO_BALANCE;
            case DUE_OVER_90 -> above ? recent30 + recent60 + recent90 + edge : NO_BALANCE;
            default -> throw new IllegalArgumentException(signal.code());
        };
    }

    /** {@link #crossing} by bisection. */
    private long search(Signal signal, long edge, int sign, long limit) {
        boolean above = sign < 0 != falls(signal);
        if (reaches(value(signal, sign * limit), edge) == above) {
            return 0;
        }
        long same = 0;
        long other = limit;
        while (other - same > 1) {
            long middle = (same + other) >>> 1;
            if (reaches(value(signal, sign * middle), edge) == above) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return other;
    }

    private long value(Signal signal, long shift) {
        return switch (signal) {
            case BALANCE -> balance + shift;
            case DUE_0_30 -> age(shift).due30;
            case DUE_31_60 -> age(shift).due60;
            case DUE_61_90 -> age(shift).due90;
            case DUE_OVER_90 -> age(shift).dueOver90;
            case MONTHS_OWED -> MonthsOwed.of(balance + shift, rent, benefit);
            case TREND -> trend(shift);
            case NEWLY_FRAGILE -> clearBefore && balance + shift > 0 ? 1 : 0;
            case OLDEST_UNPAID -> walk(shift).oldestUnpaid();
            case UNPAID_SINCE -> walk(shift).unpaidSince();
            case NOTIFY_CAF_BY -> SignalKernel.notifyBy(law, walk(shift).unpaidSince(), benefit);
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
                    BENEFIT -> drawn.get(signal, at);
        };
    }

    private long credit(long shift) {
        return credit - Math.min(0, shift);
    }

    private Ageing age(long shift) {
        ageing.age(
                balance + shift,
                credit(shift),
                recent30 + Math.max(0, shift),
                recent60,
                recent90,
                Ageing.age(firstRejection, asOf));
        return ageing;
    }

    private long trend(long shift) {
        return trendMoves
                ? (SignalKernel.trendSum(sums.series(), 0) + SignalKernel.LAST_TREND_WEIGHT * shift)
                        / SignalKernel.TREND_DIVISOR
                : drawn.get(Signal.TREND, at);
    }

    private Run walk(long shift) {
        run.walk(tenancy, balance + shift, credit(shift), firstRejection, UnpaidRent.netRent(rent, benefit), shift);
        return run;
    }
}
