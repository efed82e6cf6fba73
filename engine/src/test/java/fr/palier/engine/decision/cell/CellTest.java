package fr.palier.engine.decision.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.Columns;
import fr.palier.engine.text.Catalogue;
import fr.palier.engine.text.Lang;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {
    private static final ColumnType EUROS = new ColumnType.Scaled(2);
    private static final ColumnType PLAN = new ColumnType.Coded(List.of("none", "live", "broken"));
    private static final String MIN = String.valueOf(-Columns.LIMIT);
    private static final String MAX = String.valueOf(Columns.LIMIT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5            | [500..500]",
                "= 5          | [500..500]",
                "-1.5         | [-150..-150]",
                ".5           | [50..50]",
                "< 5          | [MIN..499]",
                "<=5          | [MIN..500]",
                "> 5          | [501..MAX]",
                ">= -5        | [-500..MAX]",
                "> 1.005      | [101..MAX]",
                ">= 1.005     | [101..MAX]",
                "< 1.005      | [MIN..100]",
                "<= -1.005    | [MIN..-101]",
                "[1..2]       | [100..200]",
                "]1..2[       | [101..199]",
                "(1..2)       | [101..199]",
                "[1..2)       | [100..199]",
                "(1 .. 2]     | [101..200]",
                "[1...5]      | EMPTY RANGE",
                "[1.001..1.02] | [101..102]",
                "1,2 , 2.01   | [100..100][200..201]",
                "<1,[5..6]    | [MIN..99][500..600]",
                "not(5)       | [MIN..499][501..MAX]",
                "not( <0, 5 ) | [0..499][501..MAX]"
            })
    void readsNumbersAtTheScaleOfTheColumn(String cell, String expected) throws Exception {
        if (expected.equals("EMPTY RANGE")) {
            assertTrue(reason(cell, EUROS).contains("the range is empty"));
            return;
        }
        assertEquals(
                expected.replace("MIN", MIN).replace("MAX", MAX),
                compiled(cell, EUROS).toString());
    }

    @Test
    void readsEveryOtherKindOfColumn() throws Exception {
        assertEquals("[1..2]", compiled("\"live\",\"broken\"", PLAN).toString());
        assertEquals("[0..0][2..2]", compiled("not(\"live\")", PLAN).toString());
        assertEquals("[1..1]", compiled("true", new ColumnType.Flag()).toString());
        assertEquals("[0..0]", compiled("not(true)", new ColumnType.Flag()).toString());
        assertEquals(
                "[18262..18321]",
                compiled("[date(\"2020-01-01\")..date(\"2020-03-01\")[", new ColumnType.Day())
                        .toString());
        assertEquals(new Literal.Text("a \"b\" \\"), CellParser.literal("\"a \\\"b\\\" \\\\\""));
        assertEquals(new Literal.Num(new BigDecimal("-12.50")), CellParser.literal(" -12.50 "));
    }

    @Test
    void givesTheEmptyValueToADashAlone() throws Exception {
        assertTrue(compiled(" - ", EUROS).contains(Columns.EMPTY));
        for (String cell : List.of("5", "<5", "not(5)", "[1..2]", ">0,<1")) {
            assertEquals(false, compiled(cell, EUROS).contains(Columns.EMPTY), cell);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[5..3]                | the range is empty",
                "(2..2)                | the range is empty",
                "[2..2)                | the range is empty",
                "1, [5..3]             | the range is empty",
                "1.005                 | numbers with 2 decimals",
                "(1..1.01)             | numbers with 2 decimals",
                "not(<=1,>1)           | leaves out every value",
                "\"x\"                 | a test of strings on a column of numbers",
                "true                  | a test of booleans on a column of numbers",
                "date(\"2020-01-01\")  | a test of dates on a column of numbers",
                "[1..true]             | a test of booleans on a column of numbers",
                "date(\"2020-02-30\")  | is no date",
                "99999999999999999999  | beyond what the column can hold",
                "``                    | the end of the cell",
                "5 6                   | found '6'",
                "balance               | found 'balance'",
                "> balance             | found 'balance'",
                "x + 1                 | found 'x + 1'",
                "5 + 1                 | found '+ 1'",
                "!= 5                  | found '!= 5'",
                "1e5                   | found '1e5'",
                "abs(5)                | found 'abs(5)'",
                "null                  | found 'null'",
                "not(5                 | a closing ')'",
                "not(not(5))           | found 'not(5))'",
                "not(-)                | found '-)'",
                "5,                    | the end of the cell",
                "[1..2                 | the closing bracket",
                "[1,2]                 | '..' of a range",
                "\"open                | found '\"open'",
                "\"tab\\t\"            | of the escapes"
            })
    void refusesWhatIsOutsideTheSubset(String cell, String expected) {
        String reason = reason(cell, EUROS);
        assertTrue(reason.contains(expected), reason);
    }

    @Test
    void refusesWhatAnUnorderedColumnCannotAnswer() {
        assertTrue(reason("\"dead\"", PLAN).contains("it can be one of \"none\", \"live\", \"broken\""));
        assertTrue(reason("< \"live\"", PLAN).contains("has no order"));
        assertTrue(reason("[false..true]", new ColumnType.Flag()).contains("has no order"));
        assertTrue(reason("not(true, false)", new ColumnType.Flag()).contains("leaves out every value"));
        assertTrue(reason("1", new ColumnType.Flag()).contains("write true or false"));
    }

    private static Ranges compiled(String cell, ColumnType type) throws BadCell {
        return CellCompiler.compile(CellParser.tests(cell), type);
    }

    private static String reason(String cell, ColumnType type) {
        String reason =
                assertThrows(BadCell.class, () -> compiled(cell, type), cell).reason();
        assertNotEquals(reason, Catalogue.say(reason, Lang.FR), "no French");
        return reason;
    }
}
