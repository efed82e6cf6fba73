package fr.palier.engine.region;

/** Told from time to time how far the writing of a ledger is; called by one thread at a time. */
@FunctionalInterface
public interface Progress {
    /** For those who do not look. */
    Progress NONE = (lines, total) -> {};

    /**
     * Some more lines are written.
     *
     * @param lines of the ledger, so far
     * @param total of the ledger, when done
     */
    void written(long lines, long total);
}
