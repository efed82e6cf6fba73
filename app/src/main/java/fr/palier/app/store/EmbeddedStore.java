package fr.palier.app.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL of our own in a directory of our own. */
public final class EmbeddedStore implements Store {
    private static final String PASSWORD = "not-a-secret-yet-0000000000";

    private final EmbeddedPostgres server;

    private EmbeddedStore(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts the server of a directory, made if it is missing, and brings its schemas up to date. */
    public static EmbeddedStore open(Path directory) {
        try {
            Files.createDirectories(directory);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.resolve("pg"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .start();
            EmbeddedStore store = new EmbeddedStore(server);
            store.prepare();
            Migrations.run(store.owner());
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void prepare() throws SQLException {
        try (Connection c = DriverManager.getConnection(url("postgres"), "postgres", "postgres")) {
            Roles.make(c, PASSWORD, PASSWORD, PASSWORD);
            try (Statement sql = c.createStatement()) {
                if (!sql.executeQuery("select from pg_database where datname = 'palier'")
                        .next()) {
                    sql.execute("create database palier owner palier_owner");
                }
            }
        }
        try (Connection c = DriverManager.getConnection(url(Roles.DATABASE), "postgres", "postgres")) {
            Roles.grant(c);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    @Override
    public Login owner() {
        return new Login(url(Roles.DATABASE), Roles.OWNER, PASSWORD);
    }

    @Override
    public Login app() {
        return new Login(url(Roles.DATABASE), Roles.APP, PASSWORD);
    }

    @Override
    public Login fed() {
        return new Login(url(Roles.DATABASE), Roles.FED, PASSWORD);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
