package fr.palier.app.bank.statements;

import fr.palier.app.imports.FileState;
import fr.palier.app.imports.Jobs;
import fr.palier.app.imports.ReceivedFile;
import fr.palier.app.imports.RefusedRow;
import fr.palier.app.shared.Euros;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Optional;

/**
 * The page of a file of statements.
 *
 * @param refused the first refused movements
 * @param movements the first payments, with what becomes of each
 * @param ahead of those that would be recorded, the first dated later than usual
 */
record StatementPage(
        ReceivedFile file,
        Preview preview,
        Jobs.Standing standing,
        List<RefusedRow> refused,
        MovementList movements,
        Optional<Fates.Fate> ahead,
        Lang lang) {
    public boolean isBusy() {
        return standing.work().isPresent();
    }

    /** Whether what it would change can be recorded now. */
    public boolean isReady() {
        return file.state() == FileState.CHECKED && !isBusy();
    }

    public boolean isCompared() {
        return file.comparison().lines() > 0 && !isBusy() && file.state() != FileState.RECEIVED;
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }

    public List<String> warnings(Preview.Told statement) {
        return lang == Lang.FR ? statement.warningsFrench() : statement.warningsEnglish();
    }
}
