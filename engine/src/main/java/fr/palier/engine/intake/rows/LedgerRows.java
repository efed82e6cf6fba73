package fr.palier.engine.intake.rows;

import fr.palier.engine.intake.BlockParser;
import fr.palier.engine.intake.Intake;
import fr.palier.engine.intake.Layout;
import fr.palier.engine.intake.LedgerReader;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.ledger.LedgerRow;
import fr.palier.engine.ledger.RowSink;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads a ledger (columns: docs/guide/fichiers.md) line by line, in the order of the file. */
public final class LedgerRows {
    private LedgerRows() {}

    /**
     * Hands every accepted line to the sink and tells every refused one. Landlords and tenancies need not be known, and
     * ids may be met again: that is the caller's to judge.
     *
     * @param only where given, lines of any other landlord are refused ({@code LANDLORD_OTHER})
     * @param sink called on this thread; its row moves on to the next line when it returns
     * @return lines read, the header apart, refused ones included
     * @throws IOException what the sink threw
     * @throws RefusedFile where the source as a whole cannot be read
     */
    public static long read(
            Source source, Profile profile, Optional<String> only, RowSink<LedgerRow> sink, Intake intake)
            throws IOException {
        try {
            return BlockParser.Alone.read(
                    source,
                    intake,
                    header -> Layout.of(source, header, LedgerReader.wanted(profile)),
                    layout -> new LedgerRowParser(layout, profile, only, sink));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
