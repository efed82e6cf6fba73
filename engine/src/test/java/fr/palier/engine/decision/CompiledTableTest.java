package fr.palier.engine.decision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.palier.engine.Columns;
import fr.palier.engine.decision.cell.ColumnType;
import fr.palier.engine.decision.cell.Literal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledTableTest {
    private static final CompiledTable TABLE = compiled("FIRST");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 130, 1023, 1024})
    void findsTheFirstRuleOfEachRowOfABlock(int rows) {
        long[] balance = new Random(rows).longs(rows + 7, -50, 250).toArray();
        for (int i = 0; i < balance.length; i += 5) {
            balance[i] = Columns.EMPTY;
        }
        RowMatches matches = TABLE.newMatches();
        TABLE.match(new long[][] {new long[0], balance}, 7, 7 + rows, matches);
        int[] first = new int[Columns.BLOCK];
        Arrays.fill(first, 99);
        matches.first(first);
        for (int row = 0; row < rows; row++) {
            assertEquals(expected(balance[7 + row]), first[row], "row " + row);
        }
        for (int row = rows; row < first.length; row++) {
            assertEquals(99, first[row]);
        }
        assertEquals(
                rows,
                Arrays.stream(matches.rule(2), 0, matches.words())
                        .map(Long::bitCount)
                        .sum());
    }

    private static int expected(long balance) {
        boolean outer = balance != Columns.EMPTY && (balance < 0 || balance > 200);
        return outer ? 0 : balance >= 100 ? 1 : 2;
    }

    @Test
    void forgetsTheBlockBefore() {
        RowMatches matches = TABLE.newMatches();
        long[] low = new long[Columns.BLOCK];
        TABLE.match(new long[][] {low, low}, 0, Columns.BLOCK, matches);
        TABLE.match(new long[][] {low, {150, 300}}, 0, 2, matches);
        int[] first = new int[2];
        matches.first(first);
        assertArrayEquals(new int[] {1, 0}, first);
        assertEquals(2, matches.rows());
    }

    @Test
    void holdsTheExtremesOfAColumn() {
        RowMatches matches = TABLE.newMatches();
        TABLE.match(new long[][] {{}, {-Columns.LIMIT, Columns.LIMIT, Columns.EMPTY}}, 0, 3, matches);
        int[] first = new int[3];
        matches.first(first);
        assertArrayEquals(new int[] {0, 0, 2}, first);
    }

    @Test
    void refusesMoreThanABlock() {
        long[][] columns = {{}, new long[2000]};
        assertThrows(IllegalArgumentException.class, () -> TABLE.match(columns, 0, 1025, TABLE.newMatches()));
    }

    @Test
    void sharesATestBetweenRules() {
        CompiledTable table = compiled("RULE ORDER");
        assertEquals(2, table.newMatches().tests.length);
    }

    @Test
    void decidesASingleCaseWhateverItsPrecision() {
        assertEquals("second", word(Map.of("balance", new BigDecimal("1.00"))));
        assertEquals("third", word(Map.of("balance", new BigDecimal("0.99999999999999999"))));
        assertEquals("first", word(Map.of("balance", new BigDecimal("2.00000000000000001"))));
        assertEquals("second", word(Map.of("balance", 2)));
        assertEquals("first", word(Map.of("balance", new BigDecimal("-1e40"))));
        assertEquals("third", word(Map.of()));
        assertThrows(IllegalArgumentException.class, () -> TABLE.evaluate(Map.of("balance", "much")));
    }

    private static String word(Map<String, ?> values) {
        return String.valueOf(Plain.of(TABLE.evaluate(values)));
    }

    @Test
    void namesTheRulesInConflict() {
        ModelText unique = new ModelText("UNIQUE")
                .input("n", "number")
                .output("o", "number")
                .rule("<5", "=>", "1")
                .rule("<3", "=>", "1")
                .rule("<1", "=>", "2");
        SingleCase table = SingleCase.of(unique.table());
        assertEquals(
                new Outcome.Refused("several rules of a UNIQUE table match", List.of(1, 2)),
                table.evaluate(Map.of("n", 2)));
        DecisionTable any =
                ModelText.read(unique.xml().replace("UNIQUE", "ANY")).table("out");
        assertEquals(
                new Outcome.Refused("the matching rules of an ANY table differ in their outputs", List.of(1, 2, 3)),
                SingleCase.of(any).evaluate(Map.of("n", 0)));
        assertEquals(
                new Outcome.Row(1, Map.of("o", new Literal.Num(BigDecimal.ONE))),
                SingleCase.of(any).evaluate(Map.of("n", 2)));
    }

    private static CompiledTable compiled(String policy) {
        LinkedHashMap<String, ColumnType> columns = new LinkedHashMap<>();
        columns.put("unused", new ColumnType.Flag());
        columns.put("balance", new ColumnType.Scaled(2));
        DecisionTable table = new ModelText(policy)
                .input("balance", "number")
                .output("o", "string")
                .rule("<0,>2", "=>", "\"first\"")
                .rule(">= 1", "=>", "\"second\"")
                .rule("-", "=>", "\"third\"")
                .table();
        return CompiledTable.of(table, Schema.of(columns));
    }
}
