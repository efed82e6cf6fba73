package fr.palier.engine.triage;

import fr.palier.engine.decision.RowMatches;

/** Applies a policy to signals, a block of tenancies at a time. Belongs to one thread. */
public final class PolicyKernel {
    private final Policy policy;
    private final RowMatches actions;
    private final RowMatches scores;
    private final int[] rules;
    private final int block;

    /** @param block tenancies taken at once; at most {@link fr.palier.engine.Columns#BLOCK} */
    public PolicyKernel(Policy policy, int block) {
        this.policy = policy;
        this.block = block;
        this.actions = policy.actionTable().newMatches();
        this.scores = policy.scoreTable().newMatches();
        this.rules = new int[block];
    }

    /** Decides for tenancies {@code from} to {@code to}. */
    public void decide(Signals signals, int from, int to, Decisions out) {
        for (int at = from; at < to; at += block) {
            int end = Math.min(to, at + block);
            act(signals, at, end, out);
            score(signals, at, end, out);
        }
    }

    private void act(Signals signals, int from, int to, Decisions out) {
        policy.actionTable().match(signals.columns(), from, to, actions);
        actions.first(rules);
        for (int row = 0; row < to - from; row++) {
            out.action(from + row, policy.actionOfRule(rules[row]));
        }
    }

    private void score(Signals signals, int from, int to, Decisions out) {
        policy.scoreTable().match(signals.columns(), from, to, scores);
        for (int tenancy = from; tenancy < to; tenancy++) {
            out.clearScore(tenancy);
        }
        for (int rule = 0; rule < policy.scoreRows().size(); rule++) {
            long[] hits = scores.rule(rule);
            int points = policy.points(rule);
            for (int word = 0; word < scores.words(); word++) {
                for (long bits = hits[word]; bits != 0; bits &= bits - 1) {
                    out.match(from + (word << 6 | Long.numberOfTrailingZeros(bits)), rule, points);
                }
            }
        }
    }
}
