package fr.palier.engine.bank;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The open samples of bank files, which we do not ship. */
final class Data {
    static final Path BANK = Path.of(System.getProperty("palier.data", "data"), "bank");

    private Data() {}

    static void assumePresent() {
        assumeTrue(Files.isDirectory(BANK), () -> "skipped: no data at " + BANK + " (set -Dpalier.data)");
    }

    /** Files below a folder, by the end of their name, in order. */
    static List<Path> files(String folder, String end) {
        try (Stream<Path> all = Files.walk(BANK.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
