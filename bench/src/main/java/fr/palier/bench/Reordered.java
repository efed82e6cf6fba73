package fr.palier.bench;

import static fr.palier.bench.UnaryTest.quoted;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A ledger's lines in another order: grouped by tenancy, or shuffled (the same way each time). */
public final class Reordered {
    private Reordered() {}

    /**
     * Writes the reordered twin of a ledger.
     *
     * @param args ledger, output, and {@code sorted} or {@code shuffled}
     * @throws SQLException where the ledger is no plain one
     */
    public static void main(String[] args) throws SQLException {
        String order = args[2].equals("sorted") ? "landlord, tenancy, place" : "hash(place), place";
        String lines = "read_csv(" + quoted(Path.of(args[0]).toAbsolutePath().toString())
                + ", all_varchar = true, header = true)";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * EXCLUDE (place) FROM (SELECT *, row_number() OVER () AS place FROM " + lines
                            + ") ORDER BY " + order + ") TO "
                            + quoted(Path.of(args[1]).toAbsolutePath().toString())
                            + " (FORMAT csv, HEADER)");
        }
    }
}
