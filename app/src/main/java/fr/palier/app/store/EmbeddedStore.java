package fr.palier.app.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** A PostgreSQL of our own, in a directory of our own, that lives and ends with this process. */
public final class EmbeddedStore implements Store {
    private final DataDirectory directory;
    private final Server server;
    private final LocalLogins logins;
    private boolean closed;

    private EmbeddedStore(DataDirectory directory, Server server, LocalLogins logins) {
        this.directory = directory;
        this.server = server;
        this.logins = logins;
    }

    /**
     * Starts the server of a folder that this process claimed, and brings its schemas up to date.
     *
     * @throws Unusable if it does not start, or would not be safe to work on
     */
    public static EmbeddedStore open(DataDirectory directory) {
        return open(directory, Settings.DURABLE);
    }

    /** For tests alone: quick, and nothing survives a crash. */
    public static EmbeddedStore openForTests(Path folder) {
        return open(DataDirectory.claim(folder), Settings.FLEETING);
    }

    /** Removes all that a claimed folder holds, after stopping a server that was left behind on it. */
    public static void erase(DataDirectory directory) {
        if (directory.hasStore()) {
            server(directory, Settings.DURABLE).clearLeftover();
        }
        directory.empty();
    }

    private static Server server(DataDirectory directory, Settings settings) {
        return new Server(directory, new Programs(Binaries.ready()), settings);
    }

    static EmbeddedStore open(DataDirectory directory, Settings settings) {
        Server server = server(directory, settings);
        Secrets secrets = secrets(directory);
        if (directory.hasStore()) {
            server.clearLeftover();
        } else {
            server.create(secrets);
        }
        EmbeddedStore store = new EmbeddedStore(directory, server, new LocalLogins(server.start(), secrets));
        try {
            store.prepare(settings);
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

    private void prepare(Settings settings) {
        logins.prepare();
        Safety.check(app(), settings.isDurable());
        if (Migrations.areMissing(app())) {
            asOwner(owner -> {
                Migrations.run(owner);
                return true;
            });
        }
    }

    @Override
    public Login app() {
        return logins.of(Roles.APP);
    }

    @Override
    public Login fed() {
        return logins.of(Roles.FED);
    }

    @Override
    public Path backUp(Path to) {
        return new Backup(directory.folder(), logins.of(Roles.BACKUP)).write(to);
    }

    @Override
    public Map<String, Object> properties() {
        return logins.with(Store.super.properties());
    }

    @Override
    public <T> T asOwner(Function<Login, T> work) {
        return logins.asOwner(work);
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
        try {
            server.stop();
        } finally {
            directory.close();
        }
    }
}
