package fr.palier.engine.region.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables of words that ship beside this class: sections of lines {@code name: word word …}. */
final class Lexicon {
    private Lexicon() {}

    /** Section → name → its words; lines above the first section are those of the section "". */
    static Map<String, Map<String, List<String>>> read(String resource) {
        Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : text(resource).lines().toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                int colon = line.indexOf(':');
                sections.computeIfAbsent(section, name -> new LinkedHashMap<>())
                        .put(line.substring(0, colon), words(line.substring(colon + 1)));
            }
        }
        return sections;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split(" +"))
                .map(word -> word.replace('_', ' '))
                .toList();
    }

    private static String text(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "Resource missing from the engine's jar: " + resource + "; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the engine's resource " + resource, e);
        }
    }
}
