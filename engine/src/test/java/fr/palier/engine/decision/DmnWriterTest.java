package fr.palier.engine.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.decision.DecisionTable.Input;
import fr.palier.engine.decision.DecisionTable.Output;
import fr.palier.engine.decision.DecisionTable.Rule;
import fr.palier.engine.decision.HitPolicy.Aggregation;
import fr.palier.engine.decision.cell.Literal;
import fr.palier.engine.decision.cell.ValueType;
import fr.palier.engine.triage.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class DmnWriterTest {
    @Test
    void writesTheShippedPolicySoThatTheSameTablesAreReadBack() throws IOException {
        List<DecisionTable> shipped = read(Policy.shippedText(), "action", "score");
        assertEquals(shipped, read(DmnWriter.write("palier", shipped), "action", "score"));
    }

    @Test
    void keepsWhatXmlWouldTakeForItsOwn() throws IOException {
        Input input = new Input("age", "l'âge & \"tout\" <le reste>", ValueType.NUMBER, "[0..150]");
        Output output = new Output(
                "said",
                ValueType.STRING,
                List.of(new Literal.Text("a \"b\" & <c> \\ é"), new Literal.Text("d")),
                List.of(new Literal.Text("d")));
        Rule rule =
                new Rule(1, "r_1", "a & b < c", List.of("< 18, > 75"), List.of(new Literal.Text("a \"b\" & <c> \\ é")));
        DecisionTable table = new DecisionTable(
                "f.dmn", "who", HitPolicy.UNIQUE, Aggregation.NONE, List.of(input), List.of(output), List.of(rule));
        assertEquals(List.of(table), read(DmnWriter.write("x", List.of(table)), "who"));
    }

    @Test
    void writesEveryLiteralAndAggregation() throws IOException {
        Input input = new Input("since", "", ValueType.DATE, "");
        Output output = new Output("sum", ValueType.NUMBER, List.of(), List.of());
        Rule rule = new Rule(
                1, "r_1", "", List.of("> date(\"2020-03-17\")"), List.of(new Literal.Num(new BigDecimal("-1.50"))));
        DecisionTable table = new DecisionTable(
                "f.dmn", "much", HitPolicy.COLLECT, Aggregation.SUM, List.of(input), List.of(output), List.of(rule));
        Output day = new Output("day", ValueType.DATE, List.of(), List.of());
        Output yes = new Output("yes", ValueType.BOOLEAN, List.of(), List.of());
        Rule both = new Rule(
                1,
                "s_1",
                "",
                List.of("-"),
                List.of(new Literal.Day(LocalDate.of(2020, 3, 17)), new Literal.Bool(true)));
        DecisionTable other = new DecisionTable(
                "f.dmn",
                "two",
                HitPolicy.RULE_ORDER,
                Aggregation.NONE,
                List.of(input),
                List.of(day, yes),
                List.of(both));
        assertEquals(List.of(table, other), read(DmnWriter.write("x", List.of(table, other)), "much", "two"));
    }

    private static List<DecisionTable> read(String text, String... names) throws IOException {
        DmnFile file = DmnFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "f.dmn");
        return List.of(names).stream().map(file::table).toList();
    }
}
