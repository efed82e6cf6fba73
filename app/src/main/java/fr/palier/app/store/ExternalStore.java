package fr.palier.app.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A PostgreSQL that somebody else runs, named by its addresses: {@value #APP} for the application, {@value #OWNER} for
 * bringing its schemas up to date, {@value #FED} for the federation's aggregates. Its database and roles were made there
 * beforehand, by {@code db/roles.sql} and {@code db/access.sql}.
 */
public final class ExternalStore implements Store {
    /** The variable that names the application's address, and by it an external server at all. */
    public static final String APP = "PALIER_DATABASE_URL";

    private static final String OWNER = "PALIER_DATABASE_OWNER_URL";
    private static final String FED = "PALIER_DATABASE_FED_URL";

    private final Login app;
    private final Optional<Login> owner;
    private final Optional<Login> fed;

    private ExternalStore(Login app, Optional<Login> owner, Optional<Login> fed) {
        this.app = app;
        this.owner = owner;
        this.fed = fed;
    }

    /** Whether an external server is named. */
    public static boolean isNamed(Map<String, String> environment) {
        return !environment.getOrDefault(APP, "").isBlank();
    }

    /**
     * Checks that the server is safe to work on and brings its schemas up to date.
     *
     * @param environment the variables of the process
     * @throws Unusable if an address is wrong, the server is not safe, or its schemas are old and no owner is named
     */
    public static ExternalStore open(Map<String, String> environment) {
        ExternalStore store = new ExternalStore(
                address(environment, APP).orElseThrow(() -> new Unusable("store.url", APP)),
                address(environment, OWNER),
                address(environment, FED));
        Safety.check(store.app, true);
        if (Migrations.areMissing(store.app)) {
            Migrations.run(store.owner.orElseThrow(() -> new Unusable("store.outdated")));
        }
        return store;
    }

    private static Optional<Login> address(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isBlank())
                .map(text -> Address.read(variable, text));
    }

    @Override
    public Login app() {
        return app;
    }

    @Override
    public Login fed() {
        return fed.orElseThrow(() -> new Unusable("store.url", FED));
    }

    @Override
    public Path backUp(Path to) {
        throw new Unusable("store.backup-external");
    }

    @Override
    public <T> T asOwner(Function<Login, T> work) {
        return work.apply(owner.orElseThrow(() -> new Unusable("store.no-owner")));
    }

    @Override
    public void close() {
        // it is not ours to stop
    }
}
