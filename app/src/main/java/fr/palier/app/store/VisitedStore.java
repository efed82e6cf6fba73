package fr.palier.app.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** A store that another process of this user runs now; closing leaves it running. */
public final class VisitedStore implements Store {
    private final Path folder;
    private final LocalLogins logins;

    private VisitedStore(Path folder, LocalLogins logins) {
        this.folder = folder;
        this.logins = logins;
    }

    /**
     * Signs in to the server of a folder.
     *
     * @throws Unusable if none runs there, or its schemas are another version's
     */
    public static VisitedStore open(Path folder) {
        int port = Postmaster.read(folder.resolve("pg"))
                .filter(server -> server.state() == Postmaster.State.ALIVE)
                .map(Postmaster::port)
                .filter(number -> number > 0)
                .orElseThrow(() -> new Unusable("store.not-running", folder));
        VisitedStore store = new VisitedStore(folder, new LocalLogins(port, Secrets.read(folder.resolve("secrets"))));
        if (Migrations.areMissing(store.app())) {
            throw new Unusable("store.other-version");
        }
        return store;
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
        return new Backup(folder, logins.of(Roles.BACKUP)).write(to);
    }

    @Override
    public Map<String, Object> properties() {
        return logins.with(Store.super.properties());
    }

    @Override
    public <T> T asOwner(Function<Login, T> work) {
        return logins.asOwner(work);
    }

    @Override
    public void close() {
        // the server belongs to the process that runs it
    }
}
