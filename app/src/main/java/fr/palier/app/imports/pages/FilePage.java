package fr.palier.app.imports.pages;

import fr.palier.app.imports.FileState;
import fr.palier.app.imports.Jobs;
import fr.palier.app.imports.ReceivedFile;
import fr.palier.app.imports.Recognised;
import fr.palier.app.imports.RefusedRow;
import fr.palier.engine.text.Lang;
import java.util.List;

/**
 * The page of a file.
 *
 * @param refused the first refused lines
 * @param lines the first lines of each fate that there is
 * @param asOther whether it is shown as another kind than it was taken for
 */
record FilePage(
        ReceivedFile file,
        Recognised recognised,
        Jobs.Standing standing,
        List<RefusedRow> refused,
        List<ChangedLines> lines,
        boolean asOther,
        Lang lang) {
    /** Whether its columns must be said first. */
    public boolean isUnclear() {
        return file.state() == FileState.RECEIVED && !recognised.missing().isEmpty();
    }

    public boolean isBusy() {
        return standing.work().isPresent();
    }

    /** Whether what it would change can be recorded now. */
    public boolean isReady() {
        return file.state() == FileState.CHECKED && !isBusy() && !asOther;
    }

    public String separator() {
        return switch (recognised.look().separator()) {
            case ';' -> "semicolon";
            case ',' -> "comma";
            default -> "tab";
        };
    }

    public String letters() {
        return recognised.look().letters().name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean hasTerms() {
        return !recognised.terms().isEmpty();
    }
}
