package fr.palier.app.shared;

/** Told by long work how far it is. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (done, total) -> {};

    /**
     * So much is done.
     *
     * @param total at least {@code done}; may grow
     */
    void at(long done, long total);
}
