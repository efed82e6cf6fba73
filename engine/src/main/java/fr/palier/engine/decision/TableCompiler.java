package fr.palier.engine.decision;

import fr.palier.engine.Columns;
import fr.palier.engine.decision.DecisionTable.Input;
import fr.palier.engine.decision.DecisionTable.Rule;
import fr.palier.engine.decision.RefusedModel.Refusal;
import fr.palier.engine.decision.cell.BadCell;
import fr.palier.engine.decision.cell.CellCompiler;
import fr.palier.engine.decision.cell.CellParser;
import fr.palier.engine.decision.cell.ColumnType;
import fr.palier.engine.decision.cell.Ranges;
import fr.palier.engine.decision.cell.UnaryTests;
import fr.palier.engine.decision.cell.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compiles one table for one schema; collects refusals and throws them together. */
final class TableCompiler {
    private final DecisionTable table;
    private final Schema schema;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<ColumnTest, Integer> tests = new LinkedHashMap<>();
    /** For each rule, for each input: the values that pass. */
    private final List<Ranges[]> cells = new ArrayList<>();

    TableCompiler(DecisionTable table, Schema schema) {
        this.table = table;
        this.schema = schema;
    }

    CompiledTable compile() {
        table.inputs().forEach(this::checkInput);
        throwRefusals();
        int[][] ruleTests = new int[table.rules().size()][];
        for (Rule rule : table.rules()) {
            ruleTests[rule.number() - 1] = compile(rule);
        }
        throwRefusals();
        return new CompiledTable(table, List.copyOf(tests.keySet()), ruleTests);
    }

    private void checkInput(Input input) {
        if (schema.position(input.name()).isEmpty()) {
            String names = String.join(", ", schema.names());
            refuse(
                    table.refusal(
                            "unknown column: use one of " + names, "colonne inconnue : prenez-en une parmi " + names),
                    input,
                    "");
            return;
        }
        ColumnType type = type(input);
        if (input.type() != ValueType.ANY && input.type() != type.valueType()) {
            refuse(
                    table.refusal("the input is declared as " + input.type().word() + " but the column holds "
                            + type.valueType().word() + "s: correct its typeRef"),
                    input,
                    "");
        } else if (!input.allowed().isEmpty()) {
            allowed(input, type);
        }
    }

    private Ranges allowed(Input input, ColumnType type) {
        try {
            return CellCompiler.compile(CellParser.tests(input.allowed()), type);
        } catch (BadCell e) {
            refuse(table.refusal("allowed values: " + e.reason()), input, input.allowed());
            return Ranges.NONE;
        }
    }

    private int[] compile(Rule rule) {
        Set<Integer> used = new TreeSet<>();
        Ranges[] row = new Ranges[table.inputs().size()];
        for (int i = 0; i < row.length; i++) {
            Input input = table.inputs().get(i);
            String text = rule.tests().get(i);
            try {
                UnaryTests parsed = CellParser.tests(text);
                row[i] = CellCompiler.compile(parsed, type(input));
                if (!(parsed instanceof UnaryTests.Anything)) {
                    used.add(tests.computeIfAbsent(new ColumnTest(column(input), row[i]), _ -> tests.size()));
                }
            } catch (BadCell e) {
                row[i] = Ranges.NONE;
                refuse(table.refusal(e.reason(), e.french()).atRule(rule.number(), rule.id()), input, text);
            }
        }
        cells.add(row);
        return used.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What no cell alone can tell. To be called after {@link #compile()}. */
    void checkWhole() {
        List<Ranges[]> boxes = cells.stream().map(this::box).toList();
        for (Rule rule : table.rules()) {
            checkReach(rule, boxes);
        }
        table.inputs().stream().filter(i -> !i.allowed().isEmpty()).forEach(this::checkComplete);
        boolean catchAll = cells.stream().anyMatch(this::isCatchAll);
        if (table.hitPolicy() == HitPolicy.FIRST && !catchAll) {
            refusals.add(table.refusal(
                    "a FIRST table needs a last rule with - in every cell, so that every case gets an answer: add it",
                    "la table doit finir par une ligne qui accepte tout (- dans chaque case), pour que chaque situation"
                            + " ait une réponse : ajoutez-la"));
        }
        throwRefusals();
    }

    /** An enumeration must allow all that its column can hold: another engine may fail on the rest. */
    private void checkComplete(Input input) {
        ColumnType type = type(input);
        Ranges allowed = allowed(input, type);
        if (type instanceof ColumnType.Coded(var members)
                && !Ranges.domain(type).minus(allowed).isNone()) {
            refuse(
                    table.refusal(
                            "the allowed values leave out some that the column can hold: allow all of " + members),
                    input,
                    input.allowed());
        }
    }

    private void checkReach(Rule rule, List<Ranges[]> boxes) {
        Ranges[] box = boxes.get(rule.number() - 1);
        Refusal refusal = table.refusal("");
        if (Arrays.stream(box).anyMatch(Ranges::isNone)) {
            refusal = table.refusal(
                    "it can never match: two of its cells contradict each other; correct or remove it",
                    "cette ligne ne convient jamais : deux de ses cases se contredisent ; corrigez-la ou retirez-la");
        } else if (table.hitPolicy() == HitPolicy.FIRST
                && !Reach.isReachable(box, boxes.subList(0, rule.number() - 1))) {
            refusal = table.refusal(
                    "it can never be reached: the rules above it take every case that it matches;"
                            + " move it up, narrow them or remove it",
                    "on n'arrive jamais à cette ligne : celles du dessus prennent tous ses cas ; montez-la, resserrez-les ou"
                            + " retirez-la");
        }
        if (!refusal.reason().isEmpty()) {
            refusals.add(refusal.atRule(rule.number(), rule.id()));
        }
    }

    /** The cells of a rule by column of the schema, as two inputs may test the same one. */
    private Ranges[] box(Ranges[] row) {
        Ranges[] box = new Ranges[schema.names().size()];
        Arrays.setAll(box, i -> Ranges.anything(schema.type(i)));
        for (int i = 0; i < row.length; i++) {
            int column = column(table.inputs().get(i));
            box[column] = box[column].and(row[i]);
        }
        return box;
    }

    private boolean isCatchAll(Ranges[] row) {
        return Arrays.stream(row).allMatch(cell -> cell.contains(Columns.EMPTY));
    }

    private int column(Input input) {
        return schema.position(input.name()).orElseThrow();
    }

    private ColumnType type(Input input) {
        return schema.type(column(input));
    }

    private void refuse(Refusal refusal, Input input, String cell) {
        refusals.add(refusal.atColumn(input.name(), cell));
    }

    private void throwRefusals() {
        if (!refusals.isEmpty()) {
            throw new RefusedModel(refusals);
        }
    }
}
