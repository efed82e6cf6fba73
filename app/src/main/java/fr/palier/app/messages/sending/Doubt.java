package fr.palier.app.messages.sending;

import java.util.List;

/**
 * Why somebody else looks at a send before it goes.
 *
 * @param code as messages call it
 * @param about what of it: words, names, or numbers
 */
public record Doubt(String code, List<String> about) {
    public Doubt {
        about = List.copyOf(about);
    }

    static Doubt of(String code, Object... about) {
        return new Doubt(code, List.of(about).stream().map(String::valueOf).toList());
    }

    static Doubt words(String code, List<String> words) {
        return of(code, String.join(", ", words));
    }
}
