package fr.palier.engine.intake;

/**
 * What the reader tells while it works. Called by one thread at a time, in the order of the files and of their lines.
 */
public interface Intake {
    /** A line was refused. Repeated line ids are told last, after all other lines of all files. */
    void refused(RefusedLine line);

    /** More was read: lines so far over all files, headers apart. */
    default void progress(long lines) {}
}
