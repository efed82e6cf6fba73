package fr.palier.app.rehearsal;

import fr.palier.engine.decision.CompiledTable;
import fr.palier.engine.decision.DecisionTable;
import fr.palier.engine.decision.DecisionTable.Input;
import fr.palier.engine.decision.DecisionTable.Output;
import fr.palier.engine.decision.DecisionTable.Rule;
import fr.palier.engine.decision.DmnFile;
import fr.palier.engine.decision.DmnWriter;
import fr.palier.engine.decision.HitPolicy;
import fr.palier.engine.decision.RefusedModel;
import fr.palier.engine.decision.RefusedModel.Refusal;
import fr.palier.engine.decision.Schema;
import fr.palier.engine.decision.cell.ColumnType;
import fr.palier.engine.decision.cell.Literal;
import fr.palier.engine.decision.cell.ValueType;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Goes between tables that somebody edits and the DMN model that a policy is. */
final class Tables {
    private static final String FILE = "policy.dmn";
    private static final int MOST_POINTS = 1_000_000;
    private static final Schema SCHEMA = Policy.schema();

    private Tables() {}

    /** The tables of a published policy. */
    static Draft draft(int version, String dmn) {
        try {
            DmnFile file = DmnFile.read(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)), FILE);
            return new Draft(version, sheet(file.table(Sheet.ACTION)), sheet(file.table(Sheet.SCORE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet sheet(DecisionTable table) {
        List<String> order = new ArrayList<>(List.of("points", "reason_fr", "reason_en"));
        List<Integer> outputs = table.name().equals(Sheet.ACTION)
                ? List.of(0)
                : order.stream().map(name -> place(table, name)).toList();
        return new Sheet(
                table.name(),
                table.inputs().stream().map(Input::name).toList(),
                table.name().equals(Sheet.ACTION) ? actions(table) : List.of(),
                table.rules().stream()
                        .map(rule -> row(rule, table.name(), outputs))
                        .toList());
    }

    private static int place(DecisionTable table, String output) {
        return table.outputs().stream().map(Output::name).toList().indexOf(output);
    }

    private static List<String> actions(DecisionTable table) {
        List<String> declared =
                table.outputs().getFirst().values().stream().map(Tables::text).toList();
        List<String> used = table.rules().stream()
                .map(rule -> text(rule.outputs().getFirst()))
                .distinct()
                .toList();
        return declared.isEmpty() ? used : declared;
    }

    private static Sheet.Row row(Rule rule, String table, List<Integer> outputs) {
        return new Sheet.Row(
                rule.id().isEmpty() ? table + "_" + rule.number() : rule.id(),
                rule.tests(),
                outputs.stream().map(place -> text(rule.outputs().get(place))).toList(),
                rule.note());
    }

    private static String text(Literal literal) {
        return switch (literal) {
            case Literal.Num(BigDecimal value) -> value.toPlainString();
            case Literal.Text(String value) -> value;
            case Literal.Bool(boolean value) -> Boolean.toString(value);
            case Literal.Day(var value) -> value.toString();
        };
    }

    /** The text of the model. Cells that are wrong stay as they are; points that are no number become 0. */
    static String dmn(Draft draft) {
        return DmnWriter.write("palier", List.of(table(draft.action()), table(draft.score())));
    }

    private static DecisionTable table(Sheet sheet) {
        List<Input> inputs = sheet.columns().stream().map(Tables::input).toList();
        List<Rule> rules = IntStream.range(0, sheet.rows().size())
                .mapToObj(place -> rule(sheet, place))
                .toList();
        HitPolicy policy = sheet.isOfActions() ? HitPolicy.FIRST : HitPolicy.RULE_ORDER;
        return new DecisionTable(FILE, sheet.name(), policy, HitPolicy.Aggregation.NONE, inputs, outputs(sheet), rules);
    }

    private static Input input(String column) {
        ValueType type = SCHEMA.position(column)
                .map(SCHEMA::type)
                .map(ColumnType::valueType)
                .orElse(ValueType.ANY);
        return new Input(column, "", type, "");
    }

    private static List<Output> outputs(Sheet sheet) {
        List<Literal> actions = sheet.actions().stream().map(Tables::word).toList();
        return sheet.outputs().stream()
                .map(name -> new Output(
                        name,
                        name.equals("points") ? ValueType.NUMBER : ValueType.STRING,
                        sheet.isOfActions() ? actions : List.of(),
                        List.of()))
                .toList();
    }

    private static Literal word(String text) {
        return new Literal.Text(text);
    }

    private static Rule rule(Sheet sheet, int place) {
        Sheet.Row row = sheet.rows().get(place);
        List<Literal> outputs = new ArrayList<>();
        for (int i = 0; i < sheet.outputs().size(); i++) {
            String text = row.outputs().get(i);
            outputs.add(sheet.outputs().get(i).equals("points") ? points(text) : word(text));
        }
        return new Rule(place + 1, row.id(), row.note(), row.tests(), outputs);
    }

    private static Literal points(String text) {
        return new Literal.Num(isPoints(text) ? new BigDecimal(text.strip()) : BigDecimal.ZERO);
    }

    private static boolean isPoints(String text) {
        return text.strip().matches("-?\\d{1,7}") && Math.abs(Integer.parseInt(text.strip())) <= MOST_POINTS;
    }

    /** Everything that stands in the way; empty where the draft is a policy. */
    static List<Fault> faults(Draft draft) {
        List<Fault> faults = new ArrayList<>(refused(draft.action()));
        faults.addAll(conclusions(draft.action()));
        faults.addAll(refused(draft.score()));
        faults.addAll(conclusions(draft.score()));
        return faults;
    }

    private static List<Fault> refused(Sheet sheet) {
        if (sheet.rows().isEmpty()) {
            return List.of(new Fault(
                    sheet.name(),
                    0,
                    "",
                    "la table n'a plus de ligne : ajoutez-en une",
                    "the table has no row: add one"));
        }
        try {
            CompiledTable.of(table(sheet), SCHEMA);
            return List.of();
        } catch (RefusedModel refused) {
            return refused.refusals().stream()
                    .map(refusal -> fault(sheet.name(), refusal))
                    .toList();
        }
    }

    private static Fault fault(String table, Refusal refusal) {
        return new Fault(table, refusal.rule(), refusal.column(), refusal.reason(Lang.FR), refusal.reason(Lang.EN));
    }

    /** What the engine takes from the cells of conclusions, and what people need besides. */
    private static List<Fault> conclusions(Sheet sheet) {
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < sheet.rows().size(); place++) {
            List<String> outputs = sheet.rows().get(place).outputs();
            if (sheet.isOfActions() && !sheet.actions().contains(outputs.getFirst())) {
                faults.add(new Fault(sheet.name(), place + 1, "action", "choisissez une action", "choose an action"));
            } else if (!sheet.isOfActions()) {
                faults.addAll(reasons(place + 1, outputs));
            }
        }
        return faults;
    }

    private static List<Fault> reasons(int row, List<String> outputs) {
        List<Fault> faults = new ArrayList<>();
        if (!isPoints(outputs.getFirst())) {
            faults.add(new Fault(
                    Sheet.SCORE,
                    row,
                    "points",
                    "écrivez un nombre entier de points, par exemple 10 ou -4",
                    "write a whole number of points, such as 10 or -4"));
        }
        for (String column : List.of("reason_fr", "reason_en")) {
            if (outputs.get(column.equals("reason_fr") ? 1 : 2).isBlank()) {
                faults.add(new Fault(
                        Sheet.SCORE,
                        row,
                        column,
                        "écrivez le motif : la personne a le droit de le connaître",
                        "write the reason: the person has a right to know it"));
            }
        }
        return faults;
    }

    /** What is wrong with one cell by itself. */
    static List<Fault> faults(String column, String text) {
        Sheet.Row row = new Sheet.Row("r_1", List.of(text), List.of("0", "-", "-"), "");
        return refused(new Sheet(Sheet.SCORE, List.of(column), List.of(), List.of(row)));
    }

    /** A draft without faults, as a policy. */
    static Policy policy(Draft draft) {
        try {
            return Policy.read(new ByteArrayInputStream(dmn(draft).getBytes(StandardCharsets.UTF_8)), FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
