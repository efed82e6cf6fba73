package fr.palier.cli.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetRowsTest {
    private static final String LEDGER = """
            SELECT 'L' || (mod(i, 3)) AS landlord, 'T' || i AS tenancy, DATE '2020-01-01' + i::INT AS date,
                   CASE mod(i, 2) WHEN 0 THEN 'charge' ELSE 'payment' END AS kind, (i * 1.01)::DECIMAL(12,2) AS amount
            FROM range(1, %d) t(i) ORDER BY i""";

    private Duck duck = new Duck(Path.of("."));

    @BeforeEach
    void writesIn(@TempDir Path folder) {
        duck = new Duck(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uncompressed", "snappy", "gzip", "zstd"})
    void servesALedgerAsCsvWhateverItsCompression(String codec) throws IOException {
        Path file = duck.write(LEDGER.formatted(4), "CODEC '" + codec + "'");
        assertEquals("""
                landlord,tenancy,date,kind,amount
                L1,T1,2020-01-02,payment,1.01
                L2,T2,2020-01-03,charge,2.02
                L0,T3,2020-01-04,payment,3.03
                """, Duck.csv(file));
    }

    @Test
    void keepsTheOrderAndNumberOfRowsOverManyRowGroups() throws IOException {
        Path file = duck.write(LEDGER.formatted(50_001), "ROW_GROUP_SIZE 4096");
        String[] lines = Duck.csv(file).split("\n");
        assertEquals(50_001, lines.length);
        for (int row = 1; row <= 50_000; row++) {
            assertTrue(lines[row].contains(",T" + row + ","), "line " + (row + 1) + ": " + lines[row]);
        }
    }

    @Test
    void servesAHeaderAloneWhenThereAreNoRows() throws IOException {
        assertEquals("landlord,tenancy,date,kind,amount\n", Duck.csv(duck.write(LEDGER.formatted(1))));
    }

    @Test
    void writesNullAsAnEmptyField() throws IOException {
        assertEquals(
                "T1,,,,\n,1,1,1.50,2020-02-29\n",
                duck.cells("SELECT * FROM (VALUES ('T1', NULL, NULL, NULL, NULL),"
                        + " (NULL, 1, true, 1.50, DATE '2020-02-29')) t(a, b, c, d, e)"));
    }

    @Test
    void quotesWhatAReaderCouldTakeForASeparator() throws IOException {
        assertEquals(
                "\"a,b\",\"say \"\"hi\"\"\",\"c;d\",é €,plain\n",
                duck.cells("SELECT 'a,b' AS a, 'say \"hi\"' AS b, 'c;d' AS c, 'é €' AS d, 'plain' AS e"));
        assertEquals("\"x\ny\"\n", duck.cells("SELECT 'x' || chr(10) || 'y' AS a"));
        assertEquals("\"a,b\"\n1\n", Duck.csv(duck.write("SELECT 1 AS \"a,b\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "'DECIMAL(9,2)', -0.05, -0.05",
        "'DECIMAL(9,2)', 1234567.00, 1234567.00",
        "'DECIMAL(18,2)', -9999999999999999.99, -9999999999999999.99",
        "'DECIMAL(18,4)', 12.3400, 12.34",
        "'DECIMAL(18,4)', 12.3456, 12.3456",
        "'DECIMAL(18,3)', 12.000, 12.00",
        "'DECIMAL(38,2)', 12345678901234567890.10, 12345678901234567890.10",
        "'DECIMAL(38,10)', -0.5, -0.50",
        "'DECIMAL(38,10)', 0, 0.00",
        "'DECIMAL(5,0)', 42, 42",
        "'DECIMAL(3,1)', 0.5, 0.5",
        "TINYINT, -128, -128",
        "INTEGER, -2147483648, -2147483648",
        "BIGINT, -9223372036854775808, -9223372036854775808",
        "UINTEGER, 4294967295, 4294967295",
        "UBIGINT, 18446744073709551615, 18446744073709551615",
        "BOOLEAN, true, 1",
        "BOOLEAN, false, 0",
        "DOUBLE, 3, 3",
        "DOUBLE, 0.1, 0.1",
        "FLOAT, 0.1, 0.1",
        "DOUBLE, 12345678, 12345678",
        "DOUBLE, nan, NaN",
        "DATE, 1969-12-31, 1969-12-31",
        "UUID, 00112233-4455-6677-8899-aabbccddeeff, 00112233-4455-6677-8899-aabbccddeeff",
        "BLOB, abc, abc",
        "JSON, 7, 7",
        "TIMESTAMP, 2020-04-15 00:00:00, 2020-04-15",
        "TIMESTAMP_MS, 1969-12-31 00:00:00, 1969-12-31",
        "TIMESTAMP_NS, 2020-04-15 00:00:00.000000001, 2020-04-15T00:00:00.000000001",
        "TIMESTAMP, 2020-04-15 22:00:00, 2020-04-15T22:00",
        "TIMESTAMPTZ, 2020-04-15 00:00:00+00, 2020-04-15",
        "TIMESTAMPTZ, 2020-04-14 22:00:00+00, 2020-04-15",
        "TIMESTAMPTZ, 2020-01-14 23:00:00+00, 2020-01-15",
        "TIMESTAMPTZ, 2020-04-14 23:00:00+00, 2020-04-14T23:00:00Z",
    })
    void writesEachTypeAsItsPlainText(String type, String value, String expected) throws IOException {
        assertEquals(expected + "\n", duck.cells("SELECT CAST('" + value + "' AS " + type + ") AS a"));
    }

    @Test
    void leavesOutColumnsWithoutTextThatNobodyReads() throws IOException {
        Path file = duck.write("SELECT [1, 2] AS list, {'tenancy': 'no'} AS pair, 'T1' AS tenancy,"
                + " INTERVAL 1 DAY AS pause, 5 AS rent FROM range(2)");
        assertEquals("tenancy,rent\nT1,5\nT1,5\n", Duck.csv(file));
    }

    @Test
    void recognisesParquetByItsFirstBytesAlone(@TempDir Path folder) throws IOException {
        Path renamed = folder.resolve("ledger.csv");
        Files.move(duck.write("SELECT 1 AS a"), renamed);
        Path impostor = Files.writeString(folder.resolve("impostor.parquet"), "landlord,tenancy\n");
        Path tiny = Files.writeString(folder.resolve("tiny"), "PA");
        assertTrue(ParquetRows.isParquet(renamed));
        assertFalse(ParquetRows.isParquet(impostor));
        assertFalse(ParquetRows.isParquet(tiny));
        assertFalse(ParquetRows.isParquet(folder));
        assertFalse(ParquetRows.isParquet(folder.resolve("absent")));
    }

    @Test
    void servesOneByteAtATimeTheSameBytes() throws IOException {
        Path file = duck.write(LEDGER.formatted(40));
        try (var rows = ParquetRows.open(file)) {
            var text = new StringBuilder();
            for (int b = rows.read(); b >= 0; b = rows.read()) {
                text.append((char) b);
            }
            assertEquals(Duck.csv(file), text.toString());
        }
    }
}
