package fr.palier.app.imports;

import fr.palier.engine.text.Lang;
import java.util.List;

/**
 * The page of a file.
 *
 * @param refused the first refused lines
 * @param asOther whether it is shown as another kind than it was taken for
 */
record FilePage(
        ReceivedFile file, Recognised recognised, Standing standing, List<RefusedRow> refused, boolean asOther, Lang lang) {
    /** Whether its columns must be said first. */
    boolean isUnclear() {
        return file.state() == FileState.RECEIVED && !recognised.missing().isEmpty();
    }

    boolean isBusy() {
        return standing.work().isPresent();
    }

    /** Whether what it would change can be recorded now. */
    boolean isReady() {
        return file.state() == FileState.CHECKED && !isBusy() && !asOther;
    }

    String separator() {
        return switch (recognised.look().separator()) {
            case ';' -> "semicolon";
            case ',' -> "comma";
            default -> "tab";
        };
    }

    String letters() {
        return recognised.look().letters().name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean hasTerms() {
        return !recognised.terms().isEmpty();
    }
}
