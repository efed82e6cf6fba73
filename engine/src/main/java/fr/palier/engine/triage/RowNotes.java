package fr.palier.engine.triage;

import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The notes of the shipped policy's rows in English. A note that a landlord has written stays in the landlord's words. */
public final class RowNotes {
    private static final String BETWEEN = " => ";

    private RowNotes() {}

    private static final class Shipped {
        private static final Map<String, String> ENGLISH = read();
    }

    /** A note as the policy holds it, in the language asked for where it is one of ours. */
    public static String say(String note, Lang lang) {
        return lang == Lang.EN ? Shipped.ENGLISH.getOrDefault(note, note) : note;
    }

    private static Map<String, String> read() {
        try (InputStream in = RowNotes.class.getResourceAsStream("notes_en.txt")) {
            if (in == null) {
                throw new IllegalStateException("notes_en.txt is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(BETWEEN, 2))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
