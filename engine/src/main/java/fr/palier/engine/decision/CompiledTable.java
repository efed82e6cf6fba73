package fr.palier.engine.decision;

import fr.palier.engine.Columns;
import fr.palier.engine.decision.cell.Ranges;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A decision table bound to the columns of a caller and checked as a whole. Immutable; share it between threads. */
public final class CompiledTable {
    private final DecisionTable source;
    private final List<ColumnTest> tests;
    private final int[][] ruleTests;
    private final int[] columns;
    private final Ranges[] ranges;

    CompiledTable(DecisionTable source, List<ColumnTest> tests, int[][] ruleTests) {
        this.source = source;
        this.tests = tests;
        this.ruleTests = ruleTests;
        this.columns = tests.stream().mapToInt(ColumnTest::column).toArray();
        this.ranges = tests.stream().map(ColumnTest::ranges).toArray(Ranges[]::new);
    }

    /**
     * Compiles every cell of a table for these columns. A FIRST table must end in a rule of {@code -} alone and must not hold
     * a rule that earlier ones, alone or together, leave nothing to. Allowed values of numbers and dates are not applied to
     * columns: what a column holds is its feed's to check.
     *
     * @throws RefusedModel with every cell that cannot be compiled, or else every rule that cannot be reached
     */
    public static CompiledTable of(DecisionTable table, Schema schema) {
        TableCompiler compiler = new TableCompiler(table, schema);
        CompiledTable compiled = compiler.compile();
        compiler.checkWhole();
        return compiled;
    }

    /** The table as written, for names, notes and outputs. Rule {@code r} of a match is {@code source().rules().get(r)}. */
    public DecisionTable source() {
        return source;
    }

    /**
     * The values of a column at which the answer of some cell changes: a value below an edge and one from it on are
     * told apart. Ascending; empty where no cell tests the column.
     */
    public long[] edges(int column) {
        return tests.stream()
                .filter(test -> test.column() == column)
                .map(ColumnTest::ranges)
                .flatMapToLong(ranges -> IntStream.range(0, ranges.intervals())
                        .mapToObj(i -> LongStream.of(ranges.low(i), ranges.high(i) + 1))
                        .flatMapToLong(edges -> edges))
                .sorted()
                .distinct()
                .toArray();
    }

    /** What {@link #match} fills: one for each thread, to be used again and again with this table. */
    public RowMatches newMatches() {
        return new RowMatches(tests.size(), ruleTests.length);
    }

    /**
     * Finds for each rule the rows it matches. Allocates nothing.
     *
     * @param values by column, in the order of the schema; columns that no rule tests may be empty arrays
     * @param from first row
     * @param to row after the last; at most {@link Columns#BLOCK} after {@code from}
     * @param out from {@link #newMatches()} of this table; row 0 of it is row {@code from}
     */
    public void match(long[][] values, int from, int to, RowMatches out) {
        if (to < from || to - from > Columns.BLOCK) {
            throw new IllegalArgumentException(
                    "rows " + from + " to " + to + ": give at most " + Columns.BLOCK + " at once");
        }
        out.begin(to - from);
        for (int i = 0; i < tests.size(); i++) {
            ColumnTest test = tests.get(i);
            test.evaluate(values[test.column()], from, to - from, out.scratch, out.tests[i]);
        }
        for (int rule = 0; rule < ruleTests.length; rule++) {
            out.combine(rule, ruleTests[rule]);
        }
    }

    /**
     * The first rule (from 0) that matches one row, or -1: for a row at a time, where {@link #match} would not pay.
     *
     * @param values by column, in the order of the schema
     */
    public int first(long[][] values, int row) {
        for (int rule = 0; rule < ruleTests.length; rule++) {
            if (matches(ruleTests[rule], values, row)) {
                return rule;
            }
        }
        return -1;
    }

    private boolean matches(int[] ofTests, long[][] values, int row) {
        for (int test : ofTests) {
            if (!ranges[test].contains(values[columns[test]][row])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Decides one case by the hit policy, whatever the precision of its numbers; see {@link SingleCase#evaluate}.
     *
     * @param values by input name; {@code Number}, {@code String}, {@code Boolean} or {@code LocalDate}; absent is empty
     */
    public Outcome evaluate(Map<String, ?> values) {
        return SingleCase.of(source).evaluate(values);
    }
}
