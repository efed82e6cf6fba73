package fr.palier.engine.triage;

import fr.palier.engine.decision.CompiledTable;
import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.ledger.Months;
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

    private static final long NONE = Long.MAX_VALUE;

    private final ShiftedAccount account;
    private final Policy policy;
    private final Signal[] signals;
    private final long[][] edges;
    private final long[] candidates;
    private final long[][] row = new long[Signal.values().length][1];
    private long nearest;
    private int flipped;

    /**
     * A change of the action.
     *
     * @param cents the adjustment: negative lowers the balance
     * @param action the action that would take its place, as its place in {@link Policy#actions()}
     */
    public record Flip(long cents, int action) {}

    NearestFlip(LedgerColumns ledger, UnpaidRent law, Months months, Signals drawn, Policy policy) {
        CompiledTable table = policy.actionTable();
        List<Signal> tested = Arrays.stream(Signal.values())
                .filter(signal -> table.edges(signal.ordinal()).length > 0)
                .toList();
        this.policy = policy;
        this.account = new ShiftedAccount(ledger, law, months, drawn, tested);
        this.signals = account.moving();
        this.edges = Arrays.stream(signals)
                .map(signal -> table.edges(signal.ordinal()))
                .toArray(long[][]::new);
        this.candidates =
                new long[Arrays.stream(edges).mapToInt(of -> of.length).sum()];
    }

    /**
     * The nearest flip of a tenancy, if there is one within ±{@link #LIMIT}; a reduction wins a tie.
     *
     * @param action the action as decided
     */
    public Optional<Flip> find(int tenancy, int action) {
        long cents = search(tenancy, tenancy, action);
        return cents == 0 ? Optional.empty() : Optional.of(new Flip(cents, flipped));
    }

    /**
     * The adjustment of {@link #find}, or 0; {@link #action()} is then what it would bring.
     *
     * @param drawnAt the row of the signals in which those of the tenancy are
     */
    long search(int tenancy, int drawnAt, int action) {
        account.take(tenancy, drawnAt, row);
        nearest = NONE;
        flipped = action;
        int known = known();
        for (int i = 0; i < known && nearest == NONE; i++) {
            attempt(candidates[i], action);
        }
        searched(action);
        return nearest == NONE ? 0 : adjustment(nearest);
    }

    /** The action that the flip last found would bring. */
    int action() {
        return flipped;
    }

    /** Puts the adjustments that are known at once in order, the nearest first; how many there are. */
    private int known() {
        int size = 0;
        for (int s = 0; s < signals.length; s++) {
            if (account.isKnown(signals[s])) {
                for (long edge : edges[s]) {
                    long place = place(account.crossing(signals[s], edge, LIMIT));
                    size = place == NONE ? size : insert(place, size);
                }
            }
        }
        return size;
    }

    private int insert(long place, int size) {
        int at = size;
        while (at > 0 && candidates[at - 1] > place) {
            at--;
        }
        if (at > 0 && candidates[at - 1] == place) {
            return size;
        }
        System.arraycopy(candidates, at, candidates, at + 1, size - at);
        candidates[at] = place;
        return size + 1;
    }

    /** Looks for a flip nearer than the nearest one known among the adjustments that have to be searched for. */
    private void searched(int action) {
        for (int s = 0; s < signals.length; s++) {
            if (!account.isKnown(signals[s])) {
                for (long edge : edges[s]) {
                    attempt(place(account.crossing(signals[s], edge, Math.min(LIMIT, nearest >>> 1))), action);
                }
            }
        }
    }

    private void attempt(long place, int action) {
        if (place < nearest) {
            account.move(adjustment(place), row);
            int then = policy.action(row);
            if (then != action) {
                nearest = place;
                flipped = then;
            }
        }
    }

    /** Adjustments in the order in which they are preferred: the smaller first, of two alike the reduction. */
    private static long place(long cents) {
        return cents == 0 ? NONE : Math.abs(cents) << 1 | (cents > 0 ? 1 : 0);
    }

    private static long adjustment(long place) {
        return (place & 1) == 0 ? -(place >>> 1) : place >>> 1;
    }
}
