package fr.palier.engine.decision;

import fr.palier.engine.decision.DecisionTable.Input;
import fr.palier.engine.decision.DecisionTable.Output;
import fr.palier.engine.decision.DecisionTable.Rule;
import fr.palier.engine.decision.cell.Literal;
import fr.palier.engine.decision.cell.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes decision tables as a DMN 1.3 model, which {@link DmnFile} reads back as the same tables. */
public final class DmnWriter {
    private static final String INDENT = "      ";

    private final StringBuilder out = new StringBuilder();

    private DmnWriter() {}

    /**
     * The text of a model. Cells are written as they are, right or wrong.
     *
     * @param name of the model; letters, digits and hyphens
     * @param tables each named differently
     */
    public static String write(String name, List<DecisionTable> tables) {
        DmnWriter writer = new DmnWriter();
        writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.line(
                "",
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"" + attribute(name)
                        + "\" name=\"" + attribute(name) + "\" namespace=\"urn:palier:policy\">");
        writer.inputData(tables);
        tables.forEach(writer::decision);
        writer.line("", "</definitions>");
        return writer.out.toString();
    }

    /** Every name once, with its type, in order of first mention. */
    private void inputData(List<DecisionTable> tables) {
        Map<String, ValueType> data = new LinkedHashMap<>();
        tables.forEach(table -> table.inputs().forEach(input -> data.putIfAbsent(input.name(), input.type())));
        data.forEach((name, type) -> line(
                "  ",
                "<inputData id=\"in_" + attribute(name) + "\" name=\"" + attribute(name) + "\"><variable name=\""
                        + attribute(name) + "\"" + typeRef(type) + "/></inputData>"));
    }

    private void decision(DecisionTable table) {
        String id = attribute(table.name());
        line("  ", "<decision id=\"" + id + "\" name=\"" + id + "\">");
        line("    ", "<variable name=\"" + id + "\"/>");
        table.inputs().stream()
                .map(Input::name)
                .distinct()
                .forEach(name -> line(
                        "    ",
                        "<informationRequirement id=\"" + id + "_" + attribute(name)
                                + "\"><requiredInput href=\"#in_" + attribute(name)
                                + "\"/></informationRequirement>"));
        line(
                "    ",
                "<decisionTable id=\"" + id + "_table\" hitPolicy=\""
                        + table.hitPolicy().name().replace('_', ' ') + "\"" + aggregation(table) + ">");
        for (int i = 0; i < table.inputs().size(); i++) {
            input(id + "_in_" + (i + 1), table.inputs().get(i));
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            output(id + "_out_" + (i + 1), table.outputs().get(i));
        }
        line(INDENT, "<annotation name=\"note\"/>");
        table.rules().forEach(rule -> rule(id, rule));
        line("    ", "</decisionTable>");
        line("  ", "</decision>");
    }

    private static String aggregation(DecisionTable table) {
        return table.aggregation() == HitPolicy.Aggregation.NONE
                ? ""
                : " aggregation=\"" + table.aggregation().name() + "\"";
    }

    private void input(String id, Input input) {
        String label = input.label().isEmpty() ? "" : " label=\"" + attribute(input.label()) + "\"";
        String allowed = input.allowed().isEmpty() ? "" : "<inputValues>" + cell(input.allowed()) + "</inputValues>";
        line(
                INDENT,
                "<input id=\"" + id + "\"" + label + "><inputExpression" + typeRef(input.type()) + ">"
                        + cell(input.name()) + "</inputExpression>" + allowed + "</input>");
    }

    private void output(String id, Output output) {
        String values =
                output.values().isEmpty() ? "" : "<outputValues>" + cell(literals(output.values())) + "</outputValues>";
        String byDefault = output.byDefault().isEmpty()
                ? ""
                : "<defaultOutputEntry>" + cell(literals(output.byDefault())) + "</defaultOutputEntry>";
        line(
                INDENT,
                "<output id=\"" + id + "\" name=\"" + attribute(output.name()) + "\"" + typeRef(output.type()) + ">"
                        + values + byDefault + "</output>");
    }

    private void rule(String table, Rule rule) {
        String id = rule.id().isEmpty() ? table + "_" + rule.number() : rule.id();
        line(INDENT, "<rule id=\"" + attribute(id) + "\">");
        line(
                INDENT,
                rule.tests().stream()
                        .map(test -> "<inputEntry>" + cell(test) + "</inputEntry>")
                        .collect(Collectors.joining("", "  ", "")));
        line(
                INDENT,
                rule.outputs().stream()
                        .map(literal -> "<outputEntry>" + cell(literal(literal)) + "</outputEntry>")
                        .collect(Collectors.joining("", "  ", "")));
        line(INDENT, "  <annotationEntry>" + cell(rule.note()) + "</annotationEntry>");
        line(INDENT, "</rule>");
    }

    private static String typeRef(ValueType type) {
        return type == ValueType.ANY ? "" : " typeRef=\"" + type.word() + "\"";
    }

    private static String literals(List<Literal> literals) {
        return literals.stream().map(DmnWriter::literal).collect(Collectors.joining(", "));
    }

    private static String literal(Literal literal) {
        return switch (literal) {
            case Literal.Num(var value) -> value.toPlainString();
            case Literal.Text(var value) -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            case Literal.Bool(var value) -> Boolean.toString(value);
            case Literal.Day(var value) -> "date(\"" + value + "\")";
        };
    }

    private static String cell(String text) {
        return "<text>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</text>";
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private void line(String indent, String text) {
        out.append(indent).append(text).append('\n');
    }
}
