package fr.palier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.palier.cli.Cli.Said;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all, and never over what was read. */
class OutputTest {
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void aSmallPortfolio(@TempDir Path folder) throws IOException {
        cli = new Cli(folder).small();
    }

    @Test
    void leavesTheOldFileWhenReadingFails() throws IOException {
        cli.write("list.csv", "as it was");
        cli.write("ledger.csv", "no,columns\n1,2\n");
        assertEquals(2, cli.triage("--refused", cli.path("refused.csv")).code());
        assertEquals("as it was", cli.read("list.csv"));
        assertEquals(List.of("ledger.csv", "list.csv", "tenancies.csv"), cli.files());
    }

    @Test
    void replacesTheOldFileWhenDone() throws IOException {
        cli.write("list.csv", "as it was");
        assertEquals(0, cli.triage().code());
        assertTrue(cli.read("list.csv").startsWith("rank,"));
        assertEquals(List.of("ledger.csv", "list.csv", "tenancies.csv"), cli.files());
    }

    @Test
    void leavesNothingOfAFileThatWasNotFinished() throws IOException {
        cli.write("list.csv", "as it was");
        try (WholeFile file = new WholeFile(cli.folder().resolve("list.csv"))) {
            file.out().write(new byte[1 << 20]);
            assertEquals(4, cli.files().size());
        }
        assertEquals("as it was", cli.read("list.csv"));
        assertEquals(3, cli.files().size());
    }

    @Test
    void leavesNothingOfAFileThatCouldNotBeClosed() throws IOException {
        Path target = cli.folder().resolve("list.csv");
        assertThrows(IOException.class, () -> {
            try (WholeFile file = new WholeFile(target)) {
                OutputStream out = file.out();
                out.write(1);
                out.close();
                out.write(new byte[1 << 20]);
            }
        });
        assertEquals(List.of("ledger.csv", "tenancies.csv"), cli.files());
    }

    @Test
    void refusesAMissingFolder() throws IOException {
        Said said = cli.triage("--refused", cli.path("none/refused.csv"));
        assertEquals(2, said.code());
        assertEquals(
                "palier : " + cli.path("none/refused.csv") + " : le dossier « " + cli.path("none")
                        + " » n'existe pas ; créez-le\n",
                said.err());
        assertEquals(List.of("ledger.csv", "tenancies.csv"), cli.files());
    }

    @Test
    void refusesADirectory() throws IOException {
        Files.createDirectory(cli.folder().resolve("list.csv"));
        Said said = cli.triage("--lang", "en");
        assertEquals(2, said.code());
        assertEquals("palier: " + cli.path("list.csv") + ": is a directory; name a file\n", said.err());
        assertEquals(List.of("ledger.csv", "list.csv", "tenancies.csv"), cli.files());
    }

    @Test
    void refusesToWriteOverWhatItReads() throws IOException {
        for (String[] args : new String[][] {
            {"--out", "ledger.csv"},
            {"--out", "./tenancies.csv"},
            {"--out", "x", "--refused", "x"},
            {"--out", "p", "--profile", "p"}
        }) {
            cli.write("p", "ledger: {}\n");
            for (int i = 1; i < args.length; i += 2) {
                args[i] = cli.path(args[i]);
            }
            Said said = cli.on("triage", "ledger.csv", List.of(args).stream());
            assertEquals(2, said.code());
            assertTrue(said.err().contains(" est aussi lu, ou écrit par une autre option"), said.err());
            assertEquals(Cli.LEDGER, cli.read("ledger.csv"));
        }
    }

    @Test
    void writesToADeviceStraight() {
        assumeTrue(Files.exists(Path.of("/dev/null")), "a system with /dev/null");
        Said said = cli.on("triage", "ledger.csv", List.of("--out", "/dev/null", "--refused", "/dev/null").stream());
        assertEquals(0, said.code(), said.err());
        assertTrue(Files.exists(Path.of("/dev/null")));
    }

    @Test
    void saysWhenTheDeviceIsFull() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "a system with /dev/full");
        Said said = cli.on("triage", "ledger.csv", List.of("--out", "/dev/full").stream());
        assertEquals(2, said.code());
        assertEquals(1, said.err().lines().count(), said.err());
    }
}
