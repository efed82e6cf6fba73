package fr.palier.app.store;

/**
 * A database that is running, with Palier's roles and its schemas brought up to date. Closing it stops the server where it is
 * the embedded one.
 */
public interface Store extends AutoCloseable {
    /** Owns schemas and tables; only for migrations and for loading the demonstration's history. */
    Login owner();

    /** What the application works as: owns nothing, and row-level security holds for it. */
    Login app();

    /** Calls the federation's aggregate functions, and nothing else. */
    Login fed();

    @Override
    void close();
}
