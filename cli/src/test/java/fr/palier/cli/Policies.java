package fr.palier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.palier.engine.triage.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/** The policy that ships, as a file that a test may change. */
final class Policies {
    private Policies() {}

    static Path shipped(Cli cli, String name) throws IOException {
        return cli.write(name, text());
    }

    static String text() throws IOException {
        try (InputStream in = Objects.requireNonNull(Policy.class.getResourceAsStream("policy.dmn"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
