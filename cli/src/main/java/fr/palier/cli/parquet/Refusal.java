package fr.palier.cli.parquet;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** A sound file that is not served as it is; anything else that goes wrong while reading is damage. */
final class Refusal extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    Refusal(Path file, String why) {
        super(file + ": " + why);
    }
}
