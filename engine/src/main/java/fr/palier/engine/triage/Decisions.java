package fr.palier.engine.triage;

/** What a policy made of all tenancies: an action, a score, and the rows of the score table that matched. */
public final class Decisions {
    private final int[] actions;
    private final int[] scores;
    private final int words;
    private final long[] matched;

    /** Room for what a policy will decide about that many tenancies. */
    public Decisions(int size, Policy policy) {
        this(size, policy.scoreRows().size());
    }

    Decisions(int size, int scoreRows) {
        actions = new int[size];
        scores = new int[size];
        words = Math.max(1, (scoreRows + 63) / 64);
        matched = new long[size * words];
    }

    /** Takes rows of others, as {@link Signals#gather} does. */
    void gather(Decisions from, int[] rows, int count) {
        for (int i = 0; i < count; i++) {
            actions[i] = from.actions[rows[i]];
        }
        for (int i = 0; i < count; i++) {
            scores[i] = from.scores[rows[i]];
        }
        for (int i = 0; i < count * words; i++) {
            matched[i] = from.matched[rows[i / words] * words + i % words];
        }
    }

    public int size() {
        return actions.length;
    }

    /** The action, as its place in {@link Policy#actions()}. */
    public int action(int tenancy) {
        return actions[tenancy];
    }

    /** The sum of the points of the rows that matched. */
    public int score(int tenancy) {
        return scores[tenancy];
    }

    /** Whether a row of the score table (from 0) matched. */
    public boolean matched(int tenancy, int scoreRow) {
        return (matched[tenancy * words + (scoreRow >>> 6)] >>> scoreRow & 1) != 0;
    }

    void action(int tenancy, int action) {
        actions[tenancy] = action;
    }

    void clearScore(int tenancy) {
        scores[tenancy] = 0;
        for (int word = 0; word < words; word++) {
            matched[tenancy * words + word] = 0;
        }
    }

    void match(int tenancy, int scoreRow, int points) {
        scores[tenancy] += points;
        matched[tenancy * words + (scoreRow >>> 6)] |= 1L << scoreRow;
    }
}
