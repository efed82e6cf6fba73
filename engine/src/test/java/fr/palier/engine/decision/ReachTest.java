package fr.palier.engine.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.decision.RefusedModel.Refusal;
import fr.palier.engine.decision.cell.ColumnType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rules of a FIRST table that nothing can reach; {@link KieAgreementTest} compares the verdicts with exhaustive cases. */
class ReachTest {
    @Test
    void refusesAFirstRuleCoveredByOneAbove() {
        assertUnreachable(
                2,
                RefusalTest.open("FIRST").rule("<10", "-", "-", "=>", "1").rule("[2..5]", "\"none\"", "-", "=>", "2"));
        assertUnreachable(
                2, RefusalTest.open("FIRST").rule("-", "-", "-", "=>", "1").rule("-", "-", "-", "=>", "2"));
    }

    @Test
    void refusesAFirstRuleCoveredByTheOnesAboveTogether() {
        assertUnreachable(
                3,
                RefusalTest.open("FIRST")
                        .rule("<10", "-", "-", "=>", "1")
                        .rule(">=10", "-", "-", "=>", "2")
                        .rule("[2..15]", "-", "-", "=>", "3"));
        assertUnreachable(
                3,
                RefusalTest.open("FIRST")
                        .rule("<=10", "-", "-", "=>", "1")
                        .rule(">= 11", "-", "-", "=>", "2")
                        .rule("not(0)", "-", "-", "=>", "3"));
        assertUnreachable(
                3,
                RefusalTest.open("FIRST")
                        .rule("-", "\"none\"", "-", "=>", "1")
                        .rule("-", "\"live\"", "true", "=>", "2")
                        .rule("5", "\"none\",\"live\"", "true", "=>", "3"));
        assertUnreachable(
                3,
                RefusalTest.open("FIRST")
                        .rule("-", "-", "true", "=>", "1")
                        .rule("-", "-", "false", "=>", "2")
                        .rule("5", "-", "true,false", "=>", "3"));
    }

    @Test
    void leavesTheEmptyValueToADash() {
        ModelText model = RefusalTest.open("FIRST")
                .rule("-", "-", "true", "=>", "1")
                .rule("-", "-", "false", "=>", "2")
                .rule("-", "-", "-", "=>", "3");
        assertEquals(3, RefusalTest.compile(model).source().rules().size());
    }

    /** Random three-cell rules over many flags make the exact search explode: it must give up, and still see a repeated rule. */
    @Test
    void boundsTheSearchForUnreachableRules() {
        Random random = new Random(3);
        ModelText model = new ModelText("FIRST");
        LinkedHashMap<String, ColumnType> columns = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            model.input("flag" + i, "boolean");
            columns.put("flag" + i, new ColumnType.Flag());
        }
        model.output("o", "number");
        for (int i = 0; i < 400; i++) {
            String[] cells = row("-");
            for (int j = 0; j < 3; j++) {
                cells[random.nextInt(40)] = String.valueOf(random.nextBoolean());
            }
            model.rule(cells);
        }
        model.rule(row("true,false")).rule(row("true,false")).rule(row("-"));
        RefusedModel refused =
                assertThrows(RefusedModel.class, () -> CompiledTable.of(model.table(), Schema.of(columns)));
        List<Integer> rules = refused.refusals().stream().map(Refusal::rule).toList();
        assertTrue(rules.contains(402) && !rules.contains(401) && !rules.contains(403), rules::toString);
    }

    private static String[] row(String cell) {
        String[] cells = new String[42];
        Arrays.fill(cells, cell);
        cells[40] = "=>";
        cells[41] = "1";
        return cells;
    }

    private static void assertUnreachable(int rule, ModelText model) {
        List<Refusal> refusals =
                RefusalTest.refusedBy(model.rule("-", "-", "-", "=>", "9")).refusals();
        Refusal refusal = refusals.getFirst();
        assertTrue(refusal.reason().contains("can never be reached"), refusal::toString);
        assertEquals(rule, refusal.rule());
    }
}
