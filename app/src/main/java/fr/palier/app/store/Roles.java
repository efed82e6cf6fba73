package fr.palier.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Palier's database and its roles, as {@code db/roles.sql} and {@code db/access.sql} define them: for the embedded server at
 * each start, for an external one by whoever runs it ({@code docs/operations.md}).
 */
final class Roles {
    static final String DATABASE = "palier";
    static final String SUPERUSER = "postgres";
    static final String OWNER = "palier_owner";
    static final String APP = "palier_app";
    static final String FED = "palier_fed";
    static final String BACKUP = "palier_backup";
    static final List<String> WITH_PASSWORD = List.of(SUPERUSER, OWNER, APP, FED, BACKUP);

    private Roles() {}

    /** Makes the roles where they are missing and sets the passwords of those that may sign in. */
    static void make(Connection superuser, Secrets secrets) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            sql.execute(text("roles.sql"));
            for (String role : List.of(APP, FED, BACKUP)) {
                password(sql, role, secrets.of(role));
            }
            if (!sql.executeQuery("select from pg_database where datname = 'palier'")
                    .next()) {
                sql.execute("create database palier owner palier_owner");
            }
        }
    }

    /** Lets each role in where it works; run in Palier's own database. */
    static void grant(Connection superuser) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            sql.execute(text("access.sql"));
        }
    }

    /** Opens or shuts the door by which the owner signs in. */
    static void owner(Connection superuser, Secrets secrets, boolean mayLogIn) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            if (mayLogIn) {
                password(sql, OWNER, secrets.of(OWNER));
            }
            sql.execute("alter role palier_owner " + (mayLogIn ? "login" : "nologin password null"));
        }
    }

    private static void password(Statement sql, String role, String password) throws SQLException {
        if (!password.matches("[A-Za-z0-9_-]{20,}")) {
            throw new IllegalArgumentException("a generated password has 20 or more letters and digits");
        }
        sql.execute("alter role " + role + " password '" + password + "'");
    }

    static String text(String name) {
        try (InputStream in = Roles.class.getResourceAsStream("/db/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: db/" + name + "; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
