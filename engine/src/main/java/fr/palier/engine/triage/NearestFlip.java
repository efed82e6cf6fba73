package fr.palier.engine.triage;

import fr.palier.engine.Columns;
import fr.palier.engine.decision.CompiledTable;
import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.ledger.AccountMonths;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.ledger.Months;
import fr.palier.engine.ledger.Tenancies;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest change of the balance, made today by one adjustment, that changes the action. Every signal that depends
 * on today's balance moves one way with it, so the action can only change where one of them passes an edge of the action
 * table: those amounts are found by bisection, and the action is tried at each, the smallest first. Belongs to one
 * thread.
 */
public final class NearestFlip {
    /** The largest change that is tried: 10,000,000.00 €. */
    public static final long LIMIT = 1_000_000_000L;

    private static final Set<Signal> MOVING = EnumSet.of(
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

    private final LedgerColumns ledger;
    private final AccountMonths one;
    private final ShiftedAccount account;
    private final PolicyKernel kernel;
    private final Signal[] signals;
    private final long[][] edges;
    private final long[][] row = new long[Signal.values().length][1];
    private final long[] tries;

    /**
     * A change of the action.
     *
     * @param cents the adjustment: negative lowers the balance
     * @param action the action that would take its place, as its place in {@link Policy#actions()}
     */
    public record Flip(long cents, int action) {}

    @SuppressWarnings("checkstyle:ParameterNumber") // made by Triage alone, from what it holds
    NearestFlip(
            Tenancies tenancies, LedgerColumns ledger, UnpaidRent law, Months months, Signals drawn, Policy policy) {
        CompiledTable table = policy.actionTable();
        this.ledger = ledger;
        this.one = new AccountMonths(months, 1);
        this.account = new ShiftedAccount(tenancies, one, new Run(ledger, law, months.asOfDay()), law, drawn);
        this.kernel = new PolicyKernel(policy, 1);
        this.signals = MOVING.stream()
                .filter(signal -> table.edges(signal.ordinal()).length > 0)
                .toArray(Signal[]::new);
        this.edges = Arrays.stream(signals)
                .map(signal -> table.edges(signal.ordinal()))
                .toArray(long[][]::new);
        this.tries = new long[2 * Arrays.stream(edges).mapToInt(e -> e.length).sum()];
    }

    /**
     * The nearest flip of a tenancy, if there is one within ±{@link #LIMIT}; a reduction wins a tie.
     *
     * @param action the action as decided
     */
    public Optional<Flip> find(int tenancy, int action) {
        one.load(ledger, tenancy, tenancy + 1);
        account.take(tenancy);
        int count = candidates();
        Arrays.sort(tries, 0, count);
        for (int i = 0; i < count; i++) {
            long cents = tries[i] >> 1;
            long shift = (tries[i] & 1) == 0 ? -cents : cents;
            account.signals(shift, row);
            int flipped = kernel.action(row);
            if (flipped != action) {
                return Optional.of(new Flip(shift, flipped));
            }
        }
        return Optional.empty();
    }

    /** Amounts at which some signal passes an edge, each doubled, one more for an increase; how many there are. */
    private int candidates() {
        int count = 0;
        for (int s = 0; s < signals.length; s++) {
            for (long edge : edges[s]) {
                long down = crossing(signals[s], edge, -1);
                if (down > 0) {
                    tries[count++] = down << 1;
                }
                long up = crossing(signals[s], edge, 1);
                if (up > 0) {
                    tries[count++] = up << 1 | 1;
                }
            }
        }
        return count;
    }

    /** The smallest amount that brings a signal to the other side of an edge, or 0. */
    private long crossing(Signal signal, long edge, int sign) {
        boolean above = account.ordered(signal, 0) >= edge;
        if (account.ordered(signal, sign * LIMIT) >= edge == above) {
            return 0;
        }
        long same = 0;
        long other = LIMIT;
        while (other - same > 1) {
            long middle = (same + other) >>> 1;
            if (account.ordered(signal, sign * middle) >= edge == above) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return other;
    }

    /** A date later than all: nothing owed comes after everything owed. */
    static final long NO_DATE = 1L << 61;

    static long ordered(long date) {
        return date == Columns.EMPTY ? NO_DATE : date;
    }
}
