package fr.palier.app.imports;

import fr.palier.app.shared.Scope;
import fr.palier.engine.intake.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** The kinds of files that other modules work on. */
@Component
class Handlings {
    private final List<Handling> all;
    private final Reading reading;

    Handlings(List<Handling> all, Reading reading) {
        this.all = all;
        this.reading = reading;
    }

    Optional<FileKind> recognise(Source beginning) {
        return all.stream()
                .filter(handling -> handling.recognises(beginning))
                .map(Handling::kind)
                .findFirst();
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
