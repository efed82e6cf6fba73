package fr.palier.engine.decision;

import fr.palier.engine.Columns;
import java.util.Arrays;

/**
 * Which rules match which rows of one block, as one bitset for each rule: row {@code r} is bit {@code r % 64} of word
 * {@code r / 64}. Reused from block to block without allocating; one for each thread.
 */
public final class RowMatches {
    static final int WORDS = Columns.BLOCK / 64;

    final long[][] tests;
    final byte[] scratch = new byte[Columns.BLOCK];
    private final long[][] rules;
    private int rows;

    RowMatches(int tests, int rules) {
        this.tests = new long[tests][WORDS];
        this.rules = new long[rules][WORDS];
    }

    /** How many rows the block has. */
    public int rows() {
        return rows;
    }

    /** How many words of a bitset the block uses. */
    public int words() {
        return (rows + 63) >>> 6;
    }

    /** The rows that a rule (from 0) matches; bits from {@link #rows()} on are 0. Valid until the next match; not to be written. */
    public long[] rule(int rule) {
        return rules[rule];
    }

    /** Whether a rule (from 0) matches a row of the block (from 0). */
    public boolean matches(int rule, int row) {
        return (rules[rule][row >>> 6] >>> row & 1) != 0;
    }

    /**
     * The first matching rule of each row, as the hit policy FIRST wants it.
     *
     * @param out receives for each row of the block the rule (from 0), -1 if none matches
     */
    public void first(int[] out) {
        Arrays.fill(out, 0, rows, -1);
        for (int word = 0; word < words(); word++) {
            long undecided = -1L;
            for (int rule = 0; rule < rules.length && undecided != 0; rule++) {
                long hits = rules[rule][word] & undecided;
                undecided ^= hits;
                for (; hits != 0; hits &= hits - 1) {
                    out[word << 6 | Long.numberOfTrailingZeros(hits)] = rule;
                }
            }
        }
    }

    void begin(int count) {
        rows = count;
    }

    /** A rule matches where all of its tests pass; bits past the last row are cleared. */
    void combine(int rule, int[] ofTests) {
        long[] out = rules[rule];
        int words = words();
        Arrays.fill(out, 0, words, -1L);
        if (words > 0 && (rows & 63) != 0) {
            out[words - 1] = (1L << rows) - 1;
        }
        for (int test : ofTests) {
            long[] passed = tests[test];
            for (int word = 0; word < words; word++) {
                out[word] &= passed[word];
            }
        }
    }
}
