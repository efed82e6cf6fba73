package fr.palier.app.dossier.work;

import java.util.List;

/**
 * What Palier itself writes into a dossier: the key of its words and what they name, so that each reader has it in their language.
 */
public record Saying(String key, List<String> values) {
    public Saying {
        values = List.copyOf(values);
    }

    /** Whose words name these values, as they are to be read. */
    public static Saying of(String key, Object... values) {
        return new Saying(key, List.of(values).stream().map(String::valueOf).toList());
    }

    @Override
    public String toString() {
        return "Saying[" + key + "]";
    }
}
