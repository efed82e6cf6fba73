package fr.palier.engine.triage;

import fr.palier.engine.Columns;
import fr.palier.engine.decision.CompiledTable;
import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.ledger.AccountMonths;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.ledger.Months;
import fr.palier.engine.ledger.Tenancies;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The smallest change of the balance, made today by one adjustment, that changes the action. Every signal that depends
 * on today's balance moves one way with it, so the action can only change where one of them passes an edge of the action
 * table: those amounts are found by bisection below the best one known, and the action is tried at each. Belongs to one
 * thread.
 */
public final class NearestFlip {
    /** The largest change that is tried: 10,000,000.00 €. */
    public static final long LIMIT = 1_000_000_000L;

    private final LedgerColumns ledger;
    private final AccountMonths one;
    private final ShiftedAccount account;
    private final Policy policy;
    private final Signal[] signals;
    private final long[][] edges;
    private long nearest;
    private int flipped;
    private final long[][] row = new long[Signal.values().length][1];

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
        this.policy = policy;
        List<Signal> tested = Arrays.stream(Signal.values())
                .filter(signal -> table.edges(signal.ordinal()).length > 0)
                .toList();
        this.signals = tested.stream().filter(ShiftedAccount.MOVING::contains).toArray(Signal[]::new);
        this.account = new ShiftedAccount(tenancies, one, new Run(ledger, law, months.asOfDay()), law, drawn, tested);
        this.edges = Arrays.stream(signals)
                .map(signal -> table.edges(signal.ordinal()))
                .toArray(long[][]::new);
    }

    /**
     * The nearest flip of a tenancy, if there is one within ±{@link #LIMIT}; a reduction wins a tie.
     *
     * @param action the action as decided
     */
    public Optional<Flip> find(int tenancy, int action) {
        long cents = search(tenancy, action);
        return cents == 0 ? Optional.empty() : Optional.of(new Flip(cents, flipped));
    }

    /** The adjustment of {@link #find}, or 0; {@link #action()} is then what it would bring. */
    long search(int tenancy, int action) {
        one.load(ledger, tenancy, tenancy + 1);
        account.take(tenancy, row);
        nearest = LIMIT + 1;
        flipped = action;
        look(action, -1);
        long less = flipped == action ? 0 : -nearest;
        look(action, 1);
        return less != -nearest && flipped != action ? nearest : less;
    }

    /** The action that the flip last found would bring. */
    int action() {
        return flipped;
    }

    /** Looks one way for a flip nearer than the nearest one known. */
    private void look(int action, int sign) {
        for (int s = 0; s < signals.length; s++) {
            for (long edge : edges[s]) {
                long crossing = crossing(signals[s], edge, sign, nearest - 1);
                if (crossing > 0) {
                    account.move(sign * crossing, row);
                    int then = policy.action(row);
                    if (then != action) {
                        nearest = crossing;
                        flipped = then;
                    }
                }
            }
        }
    }

    /** The smallest amount up to a limit that brings a signal to the other side of an edge, or 0. */
    private long crossing(Signal signal, long edge, int sign, long limit) {
        boolean above = account.ordered(signal, 0) >= edge;
        if (account.ordered(signal, sign * limit) >= edge == above) {
            return 0;
        }
        long same = 0;
        long other = limit;
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
