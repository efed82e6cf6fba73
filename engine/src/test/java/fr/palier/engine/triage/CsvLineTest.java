package fr.palier.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.Columns;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells as programs and spreadsheets read them. */
@NullMarked
class CsvLineTest {

    private static String plain(Consumer<CsvLine> cells) {
        return written(new CsvLine((byte) ',', (byte) '.'), cells);
    }

    private static String spreadsheet(Consumer<CsvLine> cells) {
        return written(new CsvLine((byte) ';', (byte) ','), cells);
    }

    private static String written(CsvLine line, Consumer<CsvLine> cells) {
        cells.accept(line);
        return new String(line.bytes(), 0, line.length(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain | plain",
                "`` | ``",
                "été | été",
                "a,b | \"a,b\"",
                "say \"yes\" | \"say \"\"yes\"\"\"",
                "a;b | a;b",
                "it's | it's"
            })
    void quotesWhatWouldBreakALine(String text, String cell) {
        assertEquals(cell, plain(line -> line.text(text)));
    }

    @Test
    void quotesLineBreaksAndTheSeparatorInUse() {
        assertEquals("\"a\nb\"", plain(line -> line.text("a\nb")));
        assertEquals("\"a\rb\"", plain(line -> line.text("a\rb")));
        assertEquals("\"a;b\"", spreadsheet(line -> line.text("a;b")));
        assertEquals("a,b", spreadsheet(line -> line.text("a,b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-5", "@SUM(A1)", "\ttab", "=", "-"})
    void disarmsFormulas(String text) {
        assertEquals("'" + text, plain(line -> line.text(text)));
        assertEquals("'" + text, spreadsheet(line -> line.text(text)));
    }

    @Test
    void disarmsFormulasInsideQuotes() {
        assertEquals("\"'=HYPERLINK(\"\"x\"\",1)\"", plain(line -> line.text("=HYPERLINK(\"x\",1)")));
        assertEquals("\"'\rx\"", plain(line -> line.text("\rx")));
        assertEquals("a=b", plain(line -> line.text("a=b")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "5, 0.05",
        "-5, -0.05",
        "-99, -0.99",
        "-100, -1.00",
        "10, 0.10",
        "123456789, 1234567.89",
        "-123456789, -1234567.89",
        "4611686018427387903, 46116860184273879.03"
    })
    void writesHundredths(long cents, String cell) {
        assertEquals(cell, plain(line -> line.hundredths(cents)));
        assertEquals(cell.replace('.', ','), spreadsheet(line -> line.hundredths(cents)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, -1, -10, 99_999, 1_000_000_000_000L, Long.MAX_VALUE})
    void writesNumbers(long number) {
        assertEquals(Long.toString(number), plain(line -> line.number(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-29", "1999-12-31", "2027-01-01", "1969-07-20", "1900-01-01"})
    void writesDates(String date) {
        assertEquals(date, plain(line -> line.date(LocalDate.parse(date).toEpochDay())));
    }

    @Test
    void writesValuesInTheirForm() {
        assertEquals("-0.05,1.37,12,1,2020-04-15,,,", plain(line -> {
            line.value(-5, Signal.Form.EUROS);
            line.value(137, Signal.Form.HUNDREDTHS);
            line.value(12, Signal.Form.COUNT);
            line.value(1, Signal.Form.FLAG);
            line.value(LocalDate.of(2020, 4, 15).toEpochDay(), Signal.Form.DATE);
            line.value(Columns.EMPTY, Signal.Form.DATE);
            line.value(Columns.EMPTY, Signal.Form.COUNT);
            line.empty();
        }));
    }

    @Test
    void beginsEachLineAnewAndGrows() {
        String text = "x".repeat(70_000);
        assertEquals(text + "," + text + "\na,1\n", plain(line -> {
            line.text("forgotten");
            line.clear();
            line.text(text);
            line.text(text);
            line.end();
            line.text("a");
            line.number(1);
            line.end();
        }));
    }
}
