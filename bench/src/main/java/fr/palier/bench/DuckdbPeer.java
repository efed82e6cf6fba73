package fr.palier.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * The triage done by DuckDB, alone in its process so that its cost can be read from the kernel. Writes the columns of
 * the product's output up to {@code notify_caf_by}.
 */
public final class DuckdbPeer {
    private static final String USAGE = "usage: DuckdbPeer TENANCIES LEDGER AS_OF POLICY OUT THREADS [--all]";

    private DuckdbPeer() {}

    /**
     * Runs one triage.
     *
     * @param args see the usage; files are plain comma-separated ones
     * @throws IOException where a file cannot be read
     * @throws SQLException where DuckDB refuses a line or a statement
     */
    public static void main(String[] args) throws IOException, SQLException {
        if (args.length < 6) {
            System.err.println(USAGE);
            System.exit(2);
        }
        boolean all = args.length > 6 && args[6].equals("--all");
        run(
                new TriageJob(
                        Path.of(args[0]),
                        Path.of(args[1]),
                        LocalDate.parse(args[2]),
                        Path.of(args[3]),
                        Path.of(args[4]),
                        all),
                Integer.parseInt(args[5]));
    }

    static void run(TriageJob job, int threads) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute("SET preserve_insertion_order = false");
            for (String sql : TriageSql.statements(job)) {
                statement.execute(sql);
            }
        }
    }
}
