package fr.palier.app.imports;

import fr.palier.app.shared.Scope;
import fr.palier.engine.intake.Intake;
import fr.palier.engine.source.Source;

/**
 * How files of one kind are worked on by the module that knows them. {@link Imports} finds it among the beans, opens the
 * transaction, and keeps the file, its state and its refused lines; every verb is called inside that transaction.
 */
public interface Handling {
    FileKind kind();

    /** Whether a file is of this kind, by its first lines. */
    boolean recognises(Source beginning);

    /**
     * Reads a file that was recognised to its end, so that one which is not what it seemed is refused while its sender looks on.
     *
     * @throws fr.palier.engine.source.RefusedFile where it cannot be read
     */
    void verify(Source source);

    /**
     * Compares a file with what is recorded, and keeps what its page shows.
     *
     * @param file its number
     * @param refused told what is refused
     */
    Comparison compare(Scope scope, int file, Source source, Intake refused);

    /** Records what the last comparison of this transaction found. */
    void record(Scope scope, int file);

    /** Takes back what a file recorded, by reversal. */
    void reverse(Scope scope, int file);
}
