package fr.palier.app.demo;

/** Told how far the loading of a demonstration is, and with what. */
@FunctionalInterface
public interface LoadProgress {
    /** What is being done; each has its words in {@code messages/command_*.properties}. */
    enum Step {
        /** Tenancies and their accounts. */
        ROWS,
        /** Keys and indexes, then the check of what was loaded. */
        INDEXES,
        /** The first list of each landlord. */
        LISTS
    }

    /** Some more is done. */
    void at(Step step, long done, long total);
}
