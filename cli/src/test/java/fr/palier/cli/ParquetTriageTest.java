package fr.palier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.cli.Cli.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet in the place of CSV: the same bytes out. DuckDB writes the files. */
class ParquetTriageTest {
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void aRegion(@TempDir Path folder) throws IOException {
        cli = new Cli(folder).region(200);
    }

    @Test
    void givesTheSameListFromTypedColumns() throws Exception {
        assertEquals(0, cli.triage("--all").code());
        parquet(
                "tenancies",
                "rent::DECIMAL(12,2) AS rent, benefit::DECIMAL(12,2) AS benefit, start::DATE AS start,"
                        + " * EXCLUDE (rent, benefit, start)");
        parquet("ledger", "landlord, tenancy, date::DATE AS date, kind, amount::DECIMAL(18,4) AS amount");
        assertSame();
    }

    @Test
    void givesTheSameListFromTexts() throws Exception {
        assertEquals(0, cli.triage("--all").code());
        parquet("tenancies", "*");
        parquet("ledger", "*");
        assertSame();
    }

    @Test
    void readsParquetThroughAProfile() throws Exception {
        assertEquals(0, cli.triage("--all").code());
        try (Stream<String> lines = Files.lines(cli.folder().resolve("ledger.csv"))) {
            assertTrue(lines.count() > 1000);
        }
        parquet("tenancies", "* EXCLUDE (rent), rent::DECIMAL(12,2) AS Loyer");
        parquet("ledger", "* EXCLUDE (amount), amount::DECIMAL(12,2) AS Montant");
        cli.write("p.yaml", "tenancies: {columns: {rent: Loyer}}\nledger: {columns: {amount: Montant}}\n");
        assertSame("--profile", cli.path("p.yaml"));
    }

    @Test
    void refusesFloatingPointAmounts() throws Exception {
        parquet("tenancies", "*");
        parquet("ledger", "* EXCLUDE (amount), amount::DOUBLE AS amount");
        Said said = run();
        assertEquals(2, said.code());
        assertEquals(1, said.err().lines().count(), said.err());
        String start = "palier : " + cli.path("ledger.parquet") + " : lecture impossible : la colonne amount ";
        assertTrue(said.err().startsWith(start), said.err());
    }

    @Test
    void namesTheLineOfARefusedRow() throws Exception {
        cli.small();
        cli.write("ledger.csv", Cli.LEDGER + "L1,T1,2020-04-01,charge,0,9\n");
        parquet("tenancies", "*");
        parquet("ledger", "*");
        Said said = run();
        assertEquals(3, said.code());
        assertTrue(said.err().contains(cli.path("ledger.parquet") + ":10, amount « 0 » : montant nul"), said.err());
    }

    private void assertSame(String... more) throws IOException {
        Said said = run(more);
        assertEquals(0, said.code(), said.err());
        assertTrue(cli.read("list.csv").equals(cli.read("parquet.csv")), "the lists differ");
    }

    private Said run(String... more) {
        return Cli.run(Stream.concat(
                        Stream.of(
                                "triage",
                                "--tenancies=" + cli.path("tenancies.parquet"),
                                "--ledger=" + cli.path("ledger.parquet"),
                                "--as-of=2020-04-15",
                                "--all",
                                "--out=" + cli.path("parquet.csv")),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private void parquet(String name, String columns) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT " + columns + " FROM read_csv('" + cli.path(name + ".csv")
                    + "', all_varchar = true)) TO '" + cli.path(name + ".parquet") + "' (FORMAT parquet)");
        }
    }
}
