package fr.palier.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanPeerTest {
    private static final String SUM = "3 lines, sum 84";

    @TempDir
    Path folder;

    @Test
    void sumsEveryRunOfDigits() throws IOException {
        assertEquals(SUM, ScanPeer.scan(ledger()));
    }

    @Test
    void isTheTwinOfTheScanInC() throws IOException {
        Path program = folder.resolve("scan");
        Path log = folder.resolve("log");
        List<String> compiler = List.of("cc", "-O2", "-o", program.toString(), "src/main/c/scan.c");
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/cc")), "no C compiler");
        Child.run(compiler, log, Duration.ofMinutes(1));
        Child.run(List.of(program.toString(), ledger().toString()), log, Duration.ofMinutes(1));
        assertEquals(List.of(SUM), Files.readAllLines(log));
    }

    private Path ledger() throws IOException {
        return Files.writeString(folder.resolve("ledger"), "a1,2\n\n30.0x-9\n42");
    }
}
