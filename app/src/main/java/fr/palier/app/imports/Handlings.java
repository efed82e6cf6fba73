package fr.palier.app.imports;

import fr.palier.app.imports.Keeping.Unpacked;
import fr.palier.app.shared.Scope;
import fr.palier.engine.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** The kinds of files that other modules work on. */
@Component
class Handlings {
    private final List<Handling> all;
    private final Keeping keeping;
    private final Reading reading;

    Handlings(List<Handling> all, Keeping keeping, Reading reading) {
        this.all = all;
        this.keeping = keeping;
        this.reading = reading;
    }

    /** @throws fr.palier.engine.source.RefusedFile where it is of a kind by its beginning, and cannot be read */
    Optional<FileKind> recognise(Scope scope, ReceivedFile file, Source beginning) {
        Optional<Handling> its =
                all.stream().filter(handling -> handling.recognises(beginning)).findFirst();
        its.ifPresent(handling -> {
            try (Unpacked unpacked = keeping.unpack(scope, file)) {
                handling.verify(unpacked.source());
            }
        });
        return its.map(Handling::kind);
    }

    Handling of(FileKind kind) {
        return all.stream()
                .filter(handling -> handling.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody works on files of kind " + kind));
    }

    Comparison compare(Scope scope, ReceivedFile file, LongConsumer progress) {
        return reading.read(
                scope,
                file,
                progress,
                (source, landlord, refused) -> of(file.kind()).compare(scope, file.number(), source, refused));
    }
}
