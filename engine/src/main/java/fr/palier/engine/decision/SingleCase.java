package fr.palier.engine.decision;

import fr.palier.engine.decision.DecisionTable.Input;
import fr.palier.engine.decision.DecisionTable.Output;
import fr.palier.engine.decision.DecisionTable.Rule;
import fr.palier.engine.decision.HitPolicy.Aggregation;
import fr.palier.engine.decision.cell.ColumnType;
import fr.palier.engine.decision.cell.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Decides one case at a time, by the table alone: no schema, numbers of any precision, any string. Meant for explaining and for
 * comparing with other engines, not for throughput. Unlike {@link CompiledTable} it takes a FIRST table without a last rule of
 * {@code -}: such a case has {@link Outcome.Nothing}.
 */
public final class SingleCase {
    private final DecisionTable table;
    private final List<CaseColumn> columns;
    private final CompiledTable compiled;

    private SingleCase(DecisionTable table, List<CaseColumn> columns, CompiledTable compiled) {
        this.table = table;
        this.columns = columns;
        this.compiled = compiled;
    }

    /**
     * Prepares a table.
     *
     * @throws RefusedModel with every cell outside the subset
     */
    public static SingleCase of(DecisionTable table) {
        LinkedHashMap<String, ColumnType> types = new LinkedHashMap<>();
        List<CaseColumn> columns = new ArrayList<>();
        for (Input input : table.inputs()) {
            if (!types.containsKey(input.name())) {
                CaseColumn column = CaseColumn.of(table, input);
                columns.add(column);
                types.put(input.name(), column.type());
            }
        }
        return new SingleCase(table, columns, new TableCompiler(table, Schema.of(types)).compile());
    }

    /**
     * The outcome for one case, by the table's hit policy. Allowed values are not applied: they are checked against the columns
     * by {@link CompiledTable#of}.
     *
     * @param values by input name; {@code Number}, {@code String}, {@code Boolean} or {@code LocalDate}; absent is empty
     * @throws IllegalArgumentException if a value is not of its input's type
     */
    public Outcome evaluate(Map<String, ?> values) {
        BitSet matching = matching(values);
        return outcome(table.rules().stream()
                .filter(rule -> matching.get(rule.number() - 1))
                .toList());
    }

    /** The matching rules, from 0. */
    BitSet matching(Map<String, ?> values) {
        long[][] row = new long[columns.size()][1];
        for (int i = 0; i < row.length; i++) {
            row[i][0] = columns.get(i).encode(values.get(columns.get(i).name()));
        }
        RowMatches matches = compiled.newMatches();
        compiled.match(row, 0, 1, matches);
        BitSet matching = new BitSet();
        table.rules().forEach(rule -> matching.set(rule.number() - 1, matches.matches(rule.number() - 1, 0)));
        return matching;
    }

    private Outcome outcome(List<Rule> hits) {
        if (hits.isEmpty()) {
            return table.hasDefault() ? defaults() : noHit();
        }
        return switch (table.hitPolicy()) {
            case FIRST -> row(hits.getFirst());
            case UNIQUE ->
                hits.size() == 1
                        ? row(hits.getFirst())
                        : new Outcome.Refused("several rules of a UNIQUE table match", numbers(hits));
            case ANY ->
                agree(hits)
                        ? row(hits.getFirst())
                        : new Outcome.Refused(
                                "the matching rules of an ANY table differ in their outputs", numbers(hits));
            case RULE_ORDER -> rows(hits);
            case COLLECT -> table.aggregation() == Aggregation.NONE ? rows(hits) : aggregated(hits);
        };
    }

    /** A list of no outputs is empty and the count of them 0; every other policy has nothing to say. */
    private Outcome noHit() {
        if (table.hitPolicy() != HitPolicy.COLLECT) {
            return new Outcome.Nothing();
        }
        return switch (table.aggregation()) {
            case NONE -> new Outcome.Rows(List.of());
            case COUNT -> new Outcome.Aggregated(BigDecimal.ZERO, List.of());
            case SUM, MIN, MAX -> new Outcome.Nothing();
        };
    }

    private Outcome.Row defaults() {
        return row(
                0, table.outputs().stream().map(o -> o.byDefault().getFirst()).toList());
    }

    private Outcome.Row row(Rule rule) {
        return row(rule.number(), rule.outputs());
    }

    private Outcome.Row row(int number, List<Literal> literals) {
        Map<String, Literal> outputs = new LinkedHashMap<>();
        for (int i = 0; i < literals.size(); i++) {
            Output output = table.outputs().get(i);
            outputs.put(output.name(), literals.get(i));
        }
        return new Outcome.Row(number, outputs);
    }

    private Outcome rows(List<Rule> hits) {
        return new Outcome.Rows(hits.stream().map(this::row).toList());
    }

    private static boolean agree(List<Rule> hits) {
        List<Literal> said = hits.getFirst().outputs();
        return hits.stream()
                .allMatch(rule -> IntStream.range(0, said.size())
                        .allMatch(i -> said.get(i).sameAs(rule.outputs().get(i))));
    }

    private Outcome aggregated(List<Rule> hits) {
        List<BigDecimal> numbers = hits.stream()
                .map(rule -> rule.outputs().getFirst() instanceof Literal.Num(BigDecimal n) ? n : BigDecimal.ZERO)
                .toList();
        BigDecimal value = switch (table.aggregation()) {
            case SUM -> numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case MIN -> numbers.stream().reduce(numbers.getFirst(), BigDecimal::min);
            case MAX -> numbers.stream().reduce(numbers.getFirst(), BigDecimal::max);
            case COUNT, NONE -> BigDecimal.valueOf(hits.size());
        };
        return new Outcome.Aggregated(value, numbers(hits));
    }

    private static List<Integer> numbers(List<Rule> hits) {
        return hits.stream().map(Rule::number).toList();
    }
}
