package fr.palier.engine.triage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/** The DMN file of a policy, written for tests: both tables over the same inputs. */
@NullMarked
public final class PolicyText {
    static final String FILE = "test.dmn";

    private final List<String> inputs;
    private final List<String> actions = new ArrayList<>();
    private final List<String> scores = new ArrayList<>();
    private String declared = "";

    /** @param inputs names of columns; what is no signal is written as a number */
    public PolicyText(String... inputs) {
        this.inputs = List.of(inputs);
    }

    /** The file that ships. */
    static String shipped() {
        try (InputStream in = Policy.class.getResourceAsStream("policy.dmn")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Declares the order of the actions. */
    public PolicyText order(String... codes) {
        declared = "<outputValues><text>"
                + String.join(", ", Arrays.stream(codes).map(PolicyText::quoted).toList()) + "</text></outputValues>";
        return this;
    }

    public PolicyText action(String code, String... cells) {
        actions.add(rule("a" + actions.size(), cells, quoted(code)));
        return this;
    }

    /** @param points as written in the cell */
    public PolicyText score(String points, String reason, String... cells) {
        scores.add(rule("s" + scores.size(), cells, points, quoted(reason), quoted(reason)));
        return this;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String rule(String id, String[] cells, String... outputs) {
        return "<rule id='" + id + "'>" + entries("inputEntry", cells) + entries("outputEntry", outputs) + "</rule>";
    }

    private static String entries(String element, String... texts) {
        StringBuilder out = new StringBuilder();
        for (String text : texts) {
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
            out.append("<%s><text>%s</text></%s>".formatted(element, escaped, element));
        }
        return out.toString();
    }

    String xml() {
        String points = "<output name='points' typeRef='number'/><output name='reason_fr' typeRef='string'/>"
                + "<output name='reason_en' typeRef='string'/>";
        String action = "<output name='action' typeRef='string'>" + declared + "</output>";
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='m' namespace='urn:t'>"
                + data()
                + decision("action", "FIRST", action + String.join("", actions))
                + decision("score", "RULE ORDER", points + String.join("", scores))
                + "</definitions>";
    }

    private String data() {
        StringBuilder data = new StringBuilder();
        for (String input : inputs) {
            data.append("<inputData name='%s'><variable name='%s' typeRef='%s'/></inputData>"
                    .formatted(input, input, type(input)));
        }
        return data.toString();
    }

    private String decision(String name, String hitPolicy, String rest) {
        StringBuilder columns = new StringBuilder();
        for (String input : inputs) {
            columns.append("<input><inputExpression typeRef='%s'><text>%s</text></inputExpression></input>"
                    .formatted(type(input), input));
        }
        return "<decision name='%s'><variable name='%s'/><decisionTable hitPolicy='%s'>%s%s</decisionTable></decision>"
                .formatted(name, name, hitPolicy, columns, rest);
    }

    private static String type(String input) {
        return Arrays.stream(Signal.values())
                .filter(signal -> signal.code().equals(input))
                .map(signal -> switch (signal.form()) {
                    case EUROS, HUNDREDTHS, COUNT -> "number";
                    case FLAG -> "boolean";
                    case DATE -> "date";
                    case PLAN -> "string";
                })
                .findFirst()
                .orElse("number");
    }

    public Policy read() {
        return read(xml());
    }

    static Policy read(String xml) {
        try {
            return Policy.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a cell over a signal accepts a value. */
    static boolean accepts(String cell, Signal signal, long value) {
        Policy policy = new PolicyText(signal.code())
                .action("yes", cell)
                .action("no", "-")
                .score("0", "", "-")
                .read();
        Signals signals = SignalRows.signals(List.of(SignalRows.quiet().set(signal, value)));
        return policy.actions()
                .get(SignalRows.decide(policy, signals).action(0))
                .equals("yes");
    }
}
