package fr.palier.engine.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.decision.RefusedModel.Refusal;
import fr.palier.engine.decision.cell.ColumnType;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each reason to refuse a table, planted in a table that is otherwise accepted. */
class RefusalTest {
    @Test
    void acceptsTheTableInWhichFaultsArePlanted() {
        assertEquals(3, compile(sound()).source().rules().size());
    }

    @Test
    void namesFileDecisionRuleColumnCellAndRemedy() {
        RefusedModel refused = refusedBy(sound().rule("[5..3]", "-", "-", "=>", "\"a\""));
        assertEquals(
                "test.dmn, decision 'out', rule 4 (id r4), column 'age', cell '[5..3]': the range is empty:"
                        + " write its lower bound first, with closed ends if both are the same value",
                refused.getMessage());
        Refusal refusal = refused.refusals().getFirst();
        assertEquals(
                "4 r4 age [5..3]",
                refusal.rule() + " " + refusal.ruleId() + " " + refusal.column() + " " + refusal.cell());
    }

    @Test
    void collectsTheRefusalsOfATable() {
        RefusedModel refused =
                refusedBy(sound().rule("x", "\"dead\"", "-", "=>", "\"a\"").rule("-", "-", "5", "=>", "\"b\""));
        assertEquals(
                List.of("4age", "4plan", "5alone"),
                refused.refusals().stream().map(r -> r.rule() + r.column()).toList());
    }

    @Test
    void refusesColumns() {
        assertReason(
                "unknown column: use one of age, plan, alone",
                open("FIRST").input("sex", "string").rule("-", "-", "-", "-", "=>", "1"));
        assertReason(
                "declared as string but the column holds numbers",
                new ModelText("ANY")
                        .input("age", "string")
                        .output("o", "number")
                        .rule("-", "=>", "1"));
        assertReason(
                "the type 'time' is not supported",
                new ModelText("ANY").input("age", "time").output("o", "number").rule("-", "=>", "1"));
        assertReason(
                "allowed values: \"dead\" is not a value",
                new ModelText("ANY")
                        .input("plan", "string", "\"dead\"")
                        .output("o", "number")
                        .rule("-", "=>", "1"));
        assertReason(
                "allow all of [none, live]",
                new ModelText("ANY")
                        .input("plan", "string", "\"live\"")
                        .output("o", "number")
                        .rule("-", "=>", "1"));
        String expression = sound().xml().replace("<text>age</text>", "<text>age + 1</text>");
        assertTrue(reasonOf(() -> ModelText.read(expression).table("out")).contains("not the name of an input datum"));
    }

    @Test
    void refusesHitPoliciesOutsideTheSubset() {
        for (String policy : List.of("PRIORITY", "OUTPUT ORDER", "first", "RULE_ORDER")) {
            assertReason(
                    "the hit policy '" + policy + "' is not supported",
                    open(policy).rule("-", "-", "-", "=>", "1"));
        }
        assertReason(
                "the aggregation 'AVG' is unknown",
                open("COLLECT\" aggregation=\"AVG").rule("-", "-", "-", "=>", "1"));
        assertReason(
                "needs the hit policy COLLECT",
                open("FIRST\" aggregation=\"SUM").rule("-", "-", "-", "=>", "1"));
        assertReason("needs numbers", open("COLLECT\" aggregation=\"SUM").rule("-", "-", "-", "=>", "true"));
        assertReason(
                "exactly one output",
                open("COLLECT\" aggregation=\"SUM").output("p", "number").rule("-", "-", "-", "=>", "1", "1"));
    }

    @Test
    void refusesOutputs() {
        assertReason("found 'age * 2'", open("ANY").rule("-", "-", "-", "=>", "age * 2"));
        assertReason("the end of the cell", open("ANY").rule("-", "-", "-", "=>", ""));
        assertReason(
                "a number where the output is of type string",
                open("ANY").output("w", "string").rule("-", "-", "-", "=>", "1", "1"));
        assertReason(
                "not among the output values",
                open("ANY").output("w", "string", "\"a\",\"b\"", "").rule("-", "-", "-", "=>", "1", "\"c\""));
        assertReason(
                "some outputs have a default",
                open("ANY").output("w", "string", "", "\"a\"").rule("-", "-", "-", "=>", "1", "\"c\""));
        assertReason(
                "2 input and 1 output cells, the table 3 and 1", open("ANY").rule("-", "-", "=>", "1"));
        assertReason("the table has no rules", open("ANY"));
    }

    @Test
    void refusesAFirstTableWithoutACatchAll() {
        ModelText open = open("FIRST").rule("-", "\"none\"", "-", "=>", "1");
        assertReason("needs a last rule with -", open);
        assertEquals(
                1,
                compile(open("UNIQUE").rule("-", "\"none\"", "-", "=>", "1"))
                        .source()
                        .rules()
                        .size());
    }

    @Test
    void refusesARuleWhoseCellsContradictEachOther() {
        ModelText twice = open("RULE ORDER").input("age", "number").rule("<5", "-", "-", ">5", "=>", "1");
        assertReason("two of its cells contradict each other", twice);
    }

    @Test
    void refusesDecisionsByName() {
        DmnFile file = ModelText.read(sound().xml()
                .replace("</definitions>", "<decision name='ratio'><literalExpression/></decision></definitions>"));
        assertTrue(reasonOf(() -> file.table("ratio")).contains("its logic is <literalExpression>"));
        assertTrue(reasonOf(() -> file.table("score")).contains("the file holds [out, ratio]"));
    }

    private static ModelText sound() {
        return new ModelText("FIRST")
                .input("age", "number")
                .input("plan", "string", "\"none\",\"live\"")
                .input("alone", "boolean")
                .output("o", "string")
                .rule("< 18", "\"none\"", "-", "=>", "\"a\"")
                .rule(">= 60", "-", "true", "=>", "\"b\"")
                .rule("-", "-", "-", "=>", "\"c\"");
    }

    static ModelText open(String policy) {
        return new ModelText(policy)
                .input("age", "number")
                .input("plan", "string")
                .input("alone", "boolean")
                .output("points", "Any");
    }

    static CompiledTable compile(ModelText model) {
        LinkedHashMap<String, ColumnType> columns = new LinkedHashMap<>();
        columns.put("age", new ColumnType.Scaled(0));
        columns.put("plan", new ColumnType.Coded(List.of("none", "live")));
        columns.put("alone", new ColumnType.Flag());
        return CompiledTable.of(model.table(), Schema.of(columns));
    }

    static RefusedModel refusedBy(ModelText model) {
        return assertThrows(RefusedModel.class, () -> compile(model));
    }

    private static void assertReason(String expected, ModelText model) {
        String message = String.valueOf(refusedBy(model).getMessage());
        assertTrue(message.contains(expected), message);
    }

    private static String reasonOf(Runnable reading) {
        return String.valueOf(assertThrows(RefusedModel.class, reading::run).getMessage());
    }
}
