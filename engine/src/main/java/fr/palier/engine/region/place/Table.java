package fr.palier.engine.region.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the small tables that ship beside this class: UTF-8, commas, never a quote (their script refuses to write one). */
final class Table {
    private Table() {}

    /** The rows under the header, each cut at its commas. */
    static List<String[]> rows(String resource) {
        return text(resource).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static String text(String resource) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "Resource missing from the engine's jar: " + resource + "; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the engine's resource " + resource, e);
        }
    }

    static List<String> words(String field) {
        return Arrays.stream(field.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
