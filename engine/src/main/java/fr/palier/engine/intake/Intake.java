package fr.palier.engine.intake;

/**
 * What the reader tells while it works. Called by one thread at a time, in the order of the files and of their lines.
 */
public interface Intake {
    /** A line was refused. Repeated line ids are told last, after all other lines of all files. */
    void refused(RefusedLine line);

    /** The last line of a file has no end: the file may have been cut in the middle of it. It was read as it stands. */
    default void unterminated(String file, long line) {}

    /** More was read: lines so far over all files, headers apart. */
    default void progress(long lines) {}
}
