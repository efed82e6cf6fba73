package fr.palier.engine.intake.rows;

import fr.palier.engine.intake.BlockParser;
import fr.palier.engine.intake.Intake;
import fr.palier.engine.intake.Layout;
import fr.palier.engine.intake.Layout.Wanted;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.TenanciesReader;
import fr.palier.engine.ledger.Detail;
import fr.palier.engine.ledger.RowSink;
import fr.palier.engine.ledger.TenancyRow;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a file of tenancies (columns: docs/guide/fichiers.md) row by row, with the people and homes the triage ignores. */
public final class TenancyRows {
    /** Palier's names of the columns: those of the triage, then the details in their own order. */
    public static final List<String> TITLES = titles();

    private TenancyRows() {}

    private static List<String> titles() {
        List<String> titles = new ArrayList<>(TenanciesReader.TITLES);
        Arrays.stream(Detail.values())
                .map(detail -> detail.name().toLowerCase(Locale.ROOT))
                .forEach(titles::add);
        return List.copyOf(titles);
    }

    /**
     * Hands every accepted row to the sink and tells every refused one. A tenancy described twice is refused the second
     * time, for which the keys of the file are held, some 70 bytes each. A detail that cannot be right is told too
     * ({@link fr.palier.engine.intake.Refusal#keepsLine}), and its row taken without it.
     *
     * @param only where given, rows of any other landlord are refused ({@code LANDLORD_OTHER})
     * @param sink called on this thread; its row moves on to the next one when it returns
     * @return rows read, the header apart, refused ones included
     * @throws IOException what the sink threw
     * @throws RefusedFile where the source as a whole cannot be read
     */
    public static long read(
            Source source, Profile.Words words, Optional<String> only, RowSink<TenancyRow> sink, Intake intake)
            throws IOException {
        try {
            return BlockParser.Alone.read(
                    source,
                    intake,
                    header -> Layout.of(source, header, wanted(words)),
                    layout -> new TenancyRowParser(layout, words, only, sink));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Wanted> wanted(Profile.Words words) {
        List<Wanted> wanted = new ArrayList<>(TenanciesReader.wanted(words));
        for (String detail : TITLES.subList(wanted.size(), TITLES.size())) {
            wanted.add(new Wanted(words.title(detail), false));
        }
        return wanted;
    }
}
