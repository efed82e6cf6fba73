package fr.palier.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the schemas up to date: a schema for each module, each with its own numbered steps and its own history. What was
 * applied last is also written on the database itself, so that a start which finds nothing to do costs one question.
 */
final class Migrations {
    /** Modules with tables, each after those whose tables it refers to. */
    static final List<String> MODULES = List.of(
            "shared",
            "identity",
            "portfolio",
            "retention",
            "tenant",
            "timeline",
            "letters",
            "ledger",
            "dossier",
            "relief",
            "outreach",
            "messages",
            "signing",
            "triage",
            "rehearsal",
            "worklist",
            "imports",
            "bank",
            "insight",
            "demo");

    /**
     * Without it the step is committed on one connection and the note that it was made on another one: killed in between, the next
     * start would make it again. Steps still wait for each other: the lock is the session's.
     */
    private static final Map<String, String> ONE_CONNECTION = Map.of("flyway.postgresql.transactional.lock", "false");

    private Migrations() {}

    /** Whether there is something to apply. */
    static boolean areMissing(Login login) {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("""
                        select shobj_description(oid, 'pg_database') from pg_database where datname = current_database()
                        """)) {
            return !(rows.next() && fingerprint().equals(rows.getString(1)));
        } catch (SQLException e) {
            throw Safety.unreachable(login, e);
        }
    }

    /** Applies what is missing. */
    static void run(Login owner) {
        try {
            MODULES.forEach(module -> run(owner, module));
        } catch (FlywayValidateException e) {
            throw new Unusable(e, "store.other-version");
        }
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement sql = connection.createStatement()) {
            sql.execute("set role palier_owner");
            sql.execute("do $$ begin execute format('comment on database %I is ''" + fingerprint()
                    + "''', current_database()); end $$");
        } catch (SQLException e) {
            throw Safety.unreachable(owner, e);
        }
    }

    private static void run(Login owner, String module) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .defaultSchema(module)
                .table("migration")
                .ignoreMigrationPatterns(new String[0])
                .initSql("set role palier_owner")
                .configuration(ONE_CONNECTION)
                .load()
                .migrate();
    }

    /** Of all steps that this program knows, in their order. */
    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String module : MODULES) {
                Resource[] steps = new PathMatchingResourcePatternResolver()
                        .getResources("classpath:db/migration/" + module + "/*.sql");
                Arrays.sort(steps, Comparator.comparing(step -> String.valueOf(step.getFilename())));
                for (Resource step : steps) {
                    digest.update((module + "/" + step.getFilename() + "\n").getBytes());
                    digest.update(step.getContentAsByteArray());
                }
            }
            return "migrations " + HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
