package fr.palier.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.Columns;
import fr.palier.engine.decision.CompiledTable;
import fr.palier.engine.decision.DecisionTable;
import fr.palier.engine.decision.Kie;
import fr.palier.engine.decision.RowMatches;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.SignalRows.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The policy that ships, as the kernel applies it and as a full DMN engine evaluates the same file: every row that
 * matches, the action, the points and the reasons. The cases hit every row, and stand on both sides of every boundary of
 * every cell with the rest of its row satisfied.
 */
@NullMarked
@Tag("slow")
class PolicyAgreementTest {
    private final Policy policy = Policy.shipped();
    private final Kie kie = new Kie(PolicyText.shipped());
    private final Random random = new Random(1342);

    private final TreeSet<Integer> actionsHit = new TreeSet<>();
    private final TreeSet<Integer> scoresHit = new TreeSet<>();

    @Test
    void decidesAsAFullEngineRowForRow() {
        List<Row> rows = rows();
        Signals signals = SignalRows.signals(rows);
        Decisions decisions = SignalRows.decide(policy, signals);
        for (int row = 0; row < rows.size(); row++) {
            compare(rows.get(row).feel(), signals, decisions, row);
        }
        assertEquals(all(policy.actionTable()), actionsHit);
        assertEquals(all(policy.scoreTable()), scoresHit);
        System.out.println("policy: " + rows.size() + " rows of signals, decided alike by both engines");
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>(List.of(new Row(), SignalRows.quiet()));
        for (CompiledTable table : List.of(policy.actionTable(), policy.scoreTable())) {
            for (int rule = 0; rule < table.source().rules().size(); rule++) {
                rows.addAll(around(table, rule));
            }
        }
        rows.addAll(SignalRows.random(policy, random, 1500));
        return rows;
    }

    private void compare(Map<String, @Nullable Object> values, Signals signals, Decisions decisions, int row) {
        Kie.Answer action = kie.answer("action", values);
        assertEquals(action.result(), policy.actions().get(decisions.action(row)), values::toString);
        int first = policy.explainAction(signals, row).row();
        assertEquals(action.matches().getFirst(), first, values::toString);
        actionsHit.add(first);
        Kie.Answer score = kie.answer("score", values);
        Object none = List.of();
        assertEquals(Objects.requireNonNullElse(score.result(), none), outputs(decisions, row), values::toString);
        assertEquals(
                score.matches(),
                policy.explainScore(decisions, row, Lang.FR).stream()
                        .map(Policy.Matched::row)
                        .toList());
        scoresHit.addAll(score.matches());
    }

    private static TreeSet<Integer> all(CompiledTable table) {
        return new TreeSet<>(
                IntStream.rangeClosed(1, table.source().rules().size()).boxed().toList());
    }

    /** What the score table says of a row, as another engine writes it; the sum of points checked on the way. */
    private List<Map<String, Object>> outputs(Decisions decisions, int row) {
        List<Policy.Matched> french = policy.explainScore(decisions, row, Lang.FR);
        List<Policy.Matched> english = policy.explainScore(decisions, row, Lang.EN);
        assertEquals(french.stream().mapToInt(Policy.Matched::points).sum(), decisions.score(row));
        return IntStream.range(0, french.size())
                .mapToObj(i -> Map.<String, Object>of(
                        "points", BigDecimal.valueOf(french.get(i).points()),
                        "reason_fr", french.get(i).note(),
                        "reason_en", english.get(i).note()))
                .toList();
    }

    /** A row that a rule decides, and its neighbours over each edge of each of its cells, empty values among them. */
    private List<Row> around(CompiledTable table, int rule) {
        Row witness = witness(table, rule);
        List<Row> rows = new ArrayList<>(List.of(witness));
        DecisionTable.Rule source = table.source().rules().get(rule);
        for (int input = 0; input < source.tests().size(); input++) {
            String cell = source.tests().get(input);
            if (!cell.equals("-")) {
                Signal signal = signal(table, input);
                rows.add(witness.copy().set(signal, Columns.EMPTY));
                assertTrue(!matches(table, rule, rows.getLast()), "empty matches " + cell);
                rows.addAll(acrossEdges(table, rule, witness, signal, boundaries(cell)));
            }
        }
        return rows;
    }

    /** Pairs of rows that differ by one step over an edge of one cell, so that the rule matches one of them. */
    private List<Row> acrossEdges(CompiledTable table, int rule, Row witness, Signal signal, int boundaries) {
        List<Row> pairs = new ArrayList<>();
        for (long edge : table.edges(signal.ordinal())) {
            if (SignalRows.isReal(signal.form(), edge) && SignalRows.isReal(signal.form(), edge - 1)) {
                Row below = witness.copy().set(signal, edge - 1);
                Row above = witness.copy().set(signal, edge);
                if (matches(table, rule, below) != matches(table, rule, above)) {
                    pairs.addAll(List.of(below, above));
                }
            }
        }
        assertEquals(2 * boundaries, pairs.size(), () -> "rule " + (rule + 1) + ", " + signal + ": " + pairs);
        return pairs;
    }

    /** How many boundaries a cell has, told by its text. */
    private static int boundaries(String cell) {
        return switch (cell) {
            case "true", "false", "\"none\"", "\"broken\"" -> 1;
            case "\"live\"" -> 2;
            default -> cell.startsWith("<") || cell.startsWith(">") ? 1 : 2;
        };
    }

    /** A random row that the rule matches and, in the table of actions, that no rule before it matches. */
    private Row witness(CompiledTable table, int rule) {
        Map<Signal, List<Long>> accepted = new EnumMap<>(Signal.class);
        List<String> cells = table.source().rules().get(rule).tests();
        for (int input = 0; input < cells.size(); input++) {
            String cell = cells.get(input);
            Signal signal = signal(table, input);
            accepted.put(
                    signal,
                    SignalRows.telling(policy, signal).stream()
                            .filter(value -> cell.equals("-") || PolicyText.accepts(cell, signal, value))
                            .toList());
        }
        for (Row row : SignalRows.random(policy, random, 10_000)) {
            accepted.forEach((signal, values) -> row.set(signal, values.get(random.nextInt(values.size()))));
            if (table == policy.actionTable() ? first(table, row) == rule : matches(table, rule, row)) {
                return row;
            }
        }
        throw new IllegalStateException("no row found that rule " + (rule + 1) + " decides");
    }

    private static Signal signal(CompiledTable table, int input) {
        return Signal.valueOf(table.source().inputs().get(input).name().toUpperCase(Locale.ROOT));
    }

    private static boolean matches(CompiledTable table, int rule, Row row) {
        return matches(table, row).matches(rule, 0);
    }

    private static int first(CompiledTable table, Row row) {
        int[] rules = new int[1];
        matches(table, row).first(rules);
        return rules[0];
    }

    private static RowMatches matches(CompiledTable table, Row row) {
        RowMatches matches = table.newMatches();
        table.match(SignalRows.signals(List.of(row)).columns(), 0, 1, matches);
        return matches;
    }
}
