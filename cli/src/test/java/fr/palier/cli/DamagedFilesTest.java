package fr.palier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.cli.Cli.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of random bytes, and good files with some bytes changed: a known exit code and plain words, always. */
@Tag("slow")
class DamagedFilesTest {
    private static final List<String> FILES = List.of("tenancies.csv", "ledger.csv", "profile.yaml", "policy.dmn");
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void aSmallPortfolio(@TempDir Path folder) throws IOException {
        cli = new Cli(folder);
    }

    @Test
    void endWithAKnownCode() throws IOException {
        Random random = new Random(20_200_415);
        List<Integer> codes = new ArrayList<>();
        good();
        assertEquals(0, assertPlain("nothing", run()));
        for (int i = 0; i < 250; i++) {
            good();
            String name = FILES.get(random.nextInt(FILES.size()));
            Path file = cli.folder().resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, random.nextInt(4) == 0 ? noise(random) : damaged(bytes, random));
            codes.add(assertPlain(name, run()));
        }
        for (int code : new int[] {0, 2, 3}) {
            assertTrue(codes.contains(code), "no run ended with " + code);
        }
    }

    @Test
    void areOfferedAsParquetOrGzip() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            good();
            byte[] bytes = noise(random);
            byte[] start = i % 2 == 0 ? "PAR1".getBytes(UTF_8) : new byte[] {0x1f, (byte) 0x8b, 8, 0};
            System.arraycopy(start, 0, bytes, 0, Math.min(4, bytes.length));
            boolean sealed = i % 4 == 0 && bytes.length > 8;
            if (sealed) {
                System.arraycopy(start, 0, bytes, bytes.length - 4, 4);
            }
            Files.write(cli.folder().resolve("ledger.csv"), bytes);
            assertPlain("ledger.csv", run());
        }
    }

    private static int assertPlain(String name, Said said) {
        String shown = name + ": " + said.err();
        assertTrue(said.code() == 0 || said.code() == 2 || said.code() == 3, shown);
        assertTrue(!said.err().contains("imprévue") && !said.err().contains("Exception"), shown);
        if (said.code() == 2) {
            List<String> lines = said.err().lines().toList();
            assertTrue(lines.getFirst().startsWith("palier : "), shown);
            assertTrue(lines.stream().skip(1).allMatch(line -> line.startsWith("  ")), shown);
            assertTrue(lines.size() == 1 || name.equals("policy.dmn"), shown);
        }
        assertTrue(said.err().chars().noneMatch(c -> c < ' ' && c != '\n'), shown);
        return said.code();
    }

    private Said run() throws IOException {
        Said said = cli.triage("--profile", cli.path("profile.yaml"), "--policy", cli.path("policy.dmn"));
        List<String> files = new ArrayList<>(FILES);
        if (said.code() != 2) {
            files.add("list.csv");
        }
        assertEquals(files.stream().sorted().toList(), cli.files());
        Files.deleteIfExists(cli.folder().resolve("list.csv"));
        return said;
    }

    private void good() throws IOException {
        cli.small();
        cli.write("profile.yaml", """
                tenancies:
                  columns: { rent: Rent }
                  values: { plan: { Aucun: none } }
                ledger:
                  columns: { kind: kind }
                  kinds: { charge: charge, payment: payment, other: { debit: charge, credit: aid } }
                  labels: [ { pattern: "*APL*", kind: benefit } ]
                """);
        Policies.shipped(cli, "policy.dmn");
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(3_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Some bytes changed, or a piece cut out or said twice. */
    private static byte[] damaged(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(60));
        byte[] piece = Arrays.copyOfRange(bytes, from, to);
        String head = new String(bytes, 0, from, UTF_8);
        return switch (random.nextInt(4)) {
            case 0 -> (head + new String(bytes, to, bytes.length - to, UTF_8)).getBytes(UTF_8);
            case 1 ->
                (head + new String(piece, UTF_8).repeat(2) + new String(bytes, from, bytes.length - from, UTF_8))
                        .getBytes(UTF_8);
            case 2 -> Arrays.copyOf(bytes, from);
            default -> {
                byte[] changed = bytes.clone();
                for (int i = 0; i <= random.nextInt(5); i++) {
                    changed[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                yield changed;
            }
        };
    }
}
