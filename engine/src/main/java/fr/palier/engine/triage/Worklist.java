package fr.palier.engine.triage;

import fr.palier.engine.ledger.Tenancies;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Tenancies in the order in which they want a person's attention: by action, then score, then balance (both descending),
 * then landlord and tenancy as UTF-8 bytes.
 */
public final class Worklist {
    private static final long BALANCE_LIMIT = 1L << 39;
    private static final int SCORE_LIMIT = 1 << 16;

    private final int[] tenancies;

    private Worklist(int[] tenancies) {
        this.tenancies = tenancies;
    }

    /**
     * Orders what was decided.
     *
     * @param byKey all tenancies in order of landlord and tenancy: {@link #byKey}
     * @param all also those whose action leaves people alone
     */
    static Worklist order(int[] byKey, Signals signals, Decisions decisions, Policy policy, boolean all) {
        long[] balances = signals.column(Signal.BALANCE);
        long[] ranks = new long[byKey.length];
        int[] rows = new int[byKey.length];
        int size = 0;
        for (int tenancy : byKey) {
            int action = decisions.action(tenancy);
            if (all || policy.pressing(action)) {
                ranks[tenancy] = rank(action, decisions.score(tenancy), balances[tenancy]);
                rows[size++] = tenancy;
            }
        }
        int[] written = Arrays.copyOf(rows, size);
        IntSort.sort(written, (a, b) -> {
            int byRank = Long.compare(ranks[a], ranks[b]);
            return byRank != 0 ? byRank : exactly(decisions, balances, a, b);
        });
        return new Worklist(written);
    }

    /**
     * Action, score and balance in one number, the first to come lowest. A balance that does not fit is cut; beside a score
     * that does not fit it is left out. What is the same by this number is then compared exactly.
     */
    private static long rank(int action, int score, long balance) {
        long byScore = SCORE_LIMIT / 2 - Math.clamp(score, 1 - SCORE_LIMIT / 2, SCORE_LIMIT / 2);
        boolean cut = byScore == 0 || byScore == SCORE_LIMIT - 1;
        long byBalance = cut ? 0 : BALANCE_LIMIT - Math.clamp(balance, -BALANCE_LIMIT + 1, BALANCE_LIMIT);
        return (long) action << 57 | byScore << 41 | byBalance;
    }

    private static int exactly(Decisions decisions, long[] balances, int a, int b) {
        int byScore = Integer.compare(decisions.score(b), decisions.score(a));
        return byScore != 0 ? byScore : Long.compare(balances[b], balances[a]);
    }

    /** All tenancies in order of landlord and tenancy, as UTF-8 bytes. */
    static int[] byKey(Tenancies tenancies) {
        int[] order = new int[tenancies.size()];
        Arrays.setAll(order, i -> i);
        IntSort.Order keys = (a, b) -> {
            int byLandlord = Arrays.compareUnsigned(
                    tenancies.landlordKey(tenancies.landlord(a)), tenancies.landlordKey(tenancies.landlord(b)));
            return byLandlord != 0 ? byLandlord : Arrays.compareUnsigned(tenancies.key(a), tenancies.key(b));
        };
        for (int i = 1; i < order.length; i++) {
            if (keys.compare(i - 1, i) > 0) {
                IntSort.sort(order, keys);
                break;
            }
        }
        return order;
    }

    /** The same list with some tenancies alone, ranked among themselves. */
    public Worklist only(IntPredicate wanted) {
        return new Worklist(Arrays.stream(tenancies).filter(wanted).toArray());
    }

    public int size() {
        return tenancies.length;
    }

    /** The tenancies from one place to another. */
    int[] tenancies(int from, int to) {
        return Arrays.copyOfRange(tenancies, from, to);
    }

    /** The tenancy at a place from 0; its rank is one more. */
    public int tenancy(int place) {
        return tenancies[place];
    }
}
