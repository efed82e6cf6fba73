package fr.palier.app.imports;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a file would change, in lines.
 *
 * @param lines read, the header apart; the sum of {@code added}, {@code changed}, {@code unchanged} and {@code refused}
 * @param changed known by the software's id, but no longer the same
 * @param vanished recorded earlier for the same days and tenancies, and no longer in the file
 * @param ahead of those that would be recorded, those dated later than usual: {@link Ahead}
 */
public record Comparison(
        long lines,
        long added,
        long changed,
        long vanished,
        long unchanged,
        long refused,
        long ahead,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay) {
    /** Whether no line of the file would record anything. */
    public boolean isEmpty() {
        return added == 0 && changed == 0;
    }

    /** Key of the message that says why no line would record anything. */
    public String nothingKey() {
        return refused == 0
                ? "imports.nothing-new"
                : refused == lines ? "imports.nothing-usable" : "imports.nothing-left";
    }
}
