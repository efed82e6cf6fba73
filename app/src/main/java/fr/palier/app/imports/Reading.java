package fr.palier.app.imports;

import fr.palier.app.imports.Keeping.Unpacked;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.Bulk;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.engine.intake.Intake;
import fr.palier.engine.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a kept file from its first line to its last, and keeps what it refuses; knows who works on the kinds of files that other
 * modules know.
 */
@Component
class Reading {
    /** Of a file of some thousand lines: fewer are quicker looked up one by one. */
    private static final long MANY = 1 << 18;

    private final Keeping keeping;
    private final Refusals refusals;
    private final Landlords landlords;
    private final Bulk bulk;
    private final JdbcClient jdbc;
    private final List<Handling> others;

    Reading(
            Keeping keeping,
            Refusals refusals,
            Landlords landlords,
            Bulk bulk,
            JdbcClient jdbc,
            List<Handling> others) {
        this.keeping = keeping;
        this.refusals = refusals;
        this.landlords = landlords;
        this.bulk = bulk;
        this.jdbc = jdbc;
        this.others = others;
    }

    /** What is done with the lines. */
    interface Work {
        Comparison on(Source source, String landlord, Intake refused);
    }

    Comparison read(Scope scope, ReceivedFile file, LongConsumer progress, Work work) {
        jdbc.sql("set local statement_timeout = '10min'").update();
        if (file.size() > MANY) {
            bulk.prepare();
        }
        String landlord = landlords.find(scope.landlord()).map(Landlord::code).orElseThrow(NotFound::new);
        Refusals.List refused = refusals.of(progress);
        Comparison found;
        try (Unpacked unpacked = keeping.unpack(scope, file)) {
            found = work.on(unpacked.source(), landlord, refused);
        }
        refused.keep(scope, file.number());
        return found;
    }

    /** @throws fr.palier.engine.source.RefusedFile where it is of a kind by its beginning, and cannot be read */
    Optional<FileKind> recognise(Scope scope, ReceivedFile file, Source beginning) {
        Optional<Handling> its = others.stream()
                .filter(handling -> handling.recognises(beginning))
                .findFirst();
        its.ifPresent(handling -> {
            try (Unpacked unpacked = keeping.unpack(scope, file)) {
                handling.verify(unpacked.source());
            }
        });
        return its.map(Handling::kind);
    }

    Handling of(FileKind kind) {
        return others.stream()
                .filter(handling -> handling.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody works on files of kind " + kind));
    }

    Comparison compare(Scope scope, ReceivedFile file, LongConsumer progress) {
        return read(
                scope,
                file,
                progress,
                (source, landlord, refused) -> of(file.kind()).compare(scope, file.number(), source, refused));
    }
}
