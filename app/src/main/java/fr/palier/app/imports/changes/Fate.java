package fr.palier.app.imports.changes;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a line that changes something. */
public enum Fate {
    /** Recorded, dated later than is usual: told first. It is among the new or the changed ones too. */
    AHEAD("lointaines"),
    CHANGED("changees"),
    /** Recorded, and no longer in the file. */
    VANISHED("disparues"),
    NEW("nouvelles");

    private final String word;

    Fate(String word) {
        this.word = word;
    }

    /** As columns and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As addresses call it. */
    public String word() {
        return word;
    }

    /** By its word in an address. */
    public static Optional<Fate> of(String word) {
        return Stream.of(values()).filter(fate -> fate.word.equals(word)).findFirst();
    }
}
