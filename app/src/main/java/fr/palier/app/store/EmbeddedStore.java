package fr.palier.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;

/** A PostgreSQL of our own, in a directory of our own, that lives and ends with this process. */
public final class EmbeddedStore implements Store {
    private final DataDirectory directory;
    private final Server server;
    private final Secrets secrets;
    private final int port;
    private boolean closed;

    private EmbeddedStore(DataDirectory directory, Server server, Secrets secrets, int port) {
        this.directory = directory;
        this.server = server;
        this.secrets = secrets;
        this.port = port;
    }

    /** Starts the server of a folder that this process claimed, and brings its schemas up to date. */
    public static EmbeddedStore open(DataDirectory directory) {
        return open(directory, Settings.DURABLE);
    }

    /** For tests alone: quick, and nothing survives a crash. */
    public static EmbeddedStore openForTests(Path folder) {
        return open(DataDirectory.claim(folder), Settings.FLEETING);
    }

    private static EmbeddedStore open(DataDirectory directory, Settings settings) {
        Server server = new Server(directory, new Programs(Binaries.ready()), settings);
        Secrets secrets = secrets(directory);
        if (directory.hasStore()) {
            server.clearLeftover();
        } else {
            server.create(secrets);
        }
        EmbeddedStore store = new EmbeddedStore(directory, server, secrets, server.start());
        try {
            store.prepare();
            Safety.check(store.app(), settings.isDurable());
            return store;
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    /** Passwords without a database are of a first start that was killed; a database without passwords is lost to us. */
    private static Secrets secrets(DataDirectory directory) {
        if (Secrets.exist(directory.secrets())) {
            return Secrets.read(directory.secrets());
        }
        if (directory.hasStore()) {
            throw new Unusable("store.secrets", directory.secrets());
        }
        return Secrets.draw(directory.secrets());
    }

    private void prepare() {
        try (Connection superuser = superuser(Roles.SUPERUSER)) {
            Roles.make(superuser, secrets);
        } catch (SQLException e) {
            throw Safety.unreachable(login(Roles.SUPERUSER), e);
        }
        try (Connection superuser = superuser(Roles.DATABASE)) {
            Roles.grant(superuser);
        } catch (SQLException e) {
            throw Safety.unreachable(login(Roles.SUPERUSER), e);
        }
        if (Migrations.areMissing(app())) {
            asOwner(owner -> {
                Migrations.run(owner);
                return true;
            });
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), Roles.SUPERUSER, secrets.of(Roles.SUPERUSER));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Login login(String role) {
        return new Login(url(Roles.DATABASE), role, secrets.of(role));
    }

    @Override
    public Login app() {
        return login(Roles.APP);
    }

    @Override
    public Login fed() {
        return login(Roles.FED);
    }

    @Override
    public <T> T asOwner(Function<Login, T> work) {
        door(true);
        try {
            return work.apply(login(Roles.OWNER));
        } finally {
            door(false);
        }
    }

    private void door(boolean open) {
        try (Connection superuser = superuser(Roles.DATABASE)) {
            Roles.owner(superuser, secrets, open);
        } catch (SQLException e) {
            throw Safety.unreachable(login(Roles.SUPERUSER), e);
        }
    }

    /** The folder of its files. */
    public DataDirectory directory() {
        return directory;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.stop();
        directory.close();
    }
}
