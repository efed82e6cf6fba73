package fr.palier.cli.parquet;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Writes real Parquet files with DuckDB, a writer that shares no code with the reader under test. */
record Duck(Path folder) {
    Path write(String select) {
        return write(select, "CODEC 'zstd'");
    }

    Path write(String select, String options) {
        Path file = folder.resolve("file.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet, " + options + ")");
            return file;
        } catch (SQLException e) {
            throw new AssertionError(select, e);
        }
    }

    static String csv(Path file) throws java.io.IOException {
        try (var rows = ParquetRows.open(file)) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The bytes of one column's cells, line by line, header left out. */
    String cells(String select) throws java.io.IOException {
        return csv(write(select)).split("\n", 2)[1];
    }
}
