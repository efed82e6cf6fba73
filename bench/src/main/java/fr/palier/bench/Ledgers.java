package fr.palier.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One form of a region's files.
 *
 * @param profile what maps a housing software's export to Palier's names; none where the names are Palier's own
 */
record Ledgers(Path tenancies, Path ledger, Optional<Path> profile) {
    static Ledgers plain(Path folder) {
        return new Ledgers(folder.resolve("tenancies.csv"), folder.resolve("ledger.csv"), Optional.empty());
    }

    static Ledgers erp(Path folder) {
        return new Ledgers(
                folder.resolve("locataires.csv"),
                folder.resolve("ecritures.csv"),
                Optional.of(folder.resolve("erp-fr.yaml")));
    }

    Ledgers withLedger(Path other) {
        return new Ledgers(tenancies, other, profile);
    }

    /** The options of {@code triage} that name these files. */
    List<String> options() {
        List<String> files = List.of("--tenancies", tenancies.toString(), "--ledger", ledger.toString());
        return profile.map(path -> Commands.joined(files, List.of("--profile", path.toString())))
                .orElse(files);
    }
}
