package fr.palier.app.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/**
 * A database that is running, with Palier's roles and its schemas brought up to date. Closing it stops the server where it is
 * an embedded one of this process.
 */
public interface Store extends AutoCloseable {
    /** What the application works as: owns nothing, and row-level security holds for it. */
    Login app();

    /** Calls the federation's aggregate functions, and nothing else. */
    Login fed();

    /**
     * Lets the owner of schemas and tables in for the time of the work: migrations, and the loading of a demonstration's
     * history. At any other time nobody can sign in as the owner.
     */
    <T> T asOwner(Function<Login, T> work);

    /**
     * Saves the whole of it into one file, also while people work on it.
     *
     * @param to a folder, in which the file is named by the moment, or the file itself
     * @return the file
     * @throws Unusable if it cannot be written, or the server is somebody else's to back up
     */
    Path backUp(Path to);

    /** What the application is told of its store. */
    default Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", app().url(),
                "spring.datasource.username", app().user(),
                "spring.datasource.password", app().password(),
                "palier.fed.url", fed().url(),
                "palier.fed.username", fed().user(),
                "palier.fed.password", fed().password());
    }

    @Override
    void close();
}
