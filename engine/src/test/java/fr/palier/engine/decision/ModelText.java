package fr.palier.engine.decision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes the DMN file of one decision table, {@code out}, for tests. */
final class ModelText {
    private final String hitPolicy;
    private final List<String> inputs = new ArrayList<>();
    private final StringBuilder columns = new StringBuilder();
    private final StringBuilder outputs = new StringBuilder();
    private final StringBuilder rules = new StringBuilder();
    private int ruleCount;

    /** The text after {@code hitPolicy="}, so that an aggregation may follow: {@code COLLECT" aggregation="SUM}. */
    ModelText(String hitPolicy) {
        this.hitPolicy = hitPolicy;
    }

    ModelText input(String name, String type) {
        return input(name, type, "");
    }

    ModelText input(String name, String type, String allowed) {
        inputs.add("<inputData id='i_%s' name='%s'><variable name='%s' typeRef='%s'/></inputData>"
                .formatted(name, name, name, type));
        columns.append("<input id='c_%s'><inputExpression typeRef='%s'><text>%s</text></inputExpression>%s</input>"
                .formatted(name, type, name, clause("inputValues", allowed)));
        return this;
    }

    ModelText output(String name, String type) {
        return output(name, type, "", "");
    }

    ModelText output(String name, String type, String values, String byDefault) {
        outputs.append("<output id='o_%s' name='%s' typeRef='%s'>%s%s</output>"
                .formatted(name, name, type, clause("outputValues", values), clause("defaultOutputEntry", byDefault)));
        return this;
    }

    private static String clause(String element, String text) {
        return text.isEmpty() ? "" : "<" + element + "><text>" + escaped(text) + "</text></" + element + ">";
    }

    /** Input cells, then {@code =>}, then output cells. */
    ModelText rule(String... cells) {
        ruleCount++;
        String element = "inputEntry";
        rules.append("<rule id='r%d'>".formatted(ruleCount));
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].equals("=>")) {
                element = "outputEntry";
            } else {
                rules.append("<%s id='e%d_%d'><text>%s</text></%s>"
                        .formatted(element, ruleCount, i, escaped(cells[i]), element));
            }
        }
        rules.append("</rule>");
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    String xml() {
        StringBuilder requirements = new StringBuilder();
        for (int i = 0; i < inputs.size(); i++) {
            String id = inputs.get(i).replaceAll(".*id='(i_[^']*)'.*", "$1");
            requirements.append("<informationRequirement id='q%d'><requiredInput href='#%s'/></informationRequirement>"
                    .formatted(i, id));
        }
        return """
                <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='m' namespace='urn:palier:test'>
                %s
                <decision id='dd' name='out'><variable name='out'/>%s
                <decisionTable id='t' hitPolicy="%s">%s%s%s</decisionTable>
                </decision></definitions>
                """.formatted(String.join("\n", inputs), requirements, hitPolicy, columns, outputs, rules);
    }

    DecisionTable table() {
        return read(xml()).table("out");
    }

    static DmnFile read(String xml) {
        try {
            return DmnFile.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "test.dmn");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
