package fr.palier.app.imports;

import java.util.Locale;

/** How far a received file has come. */
public enum FileState {
    /** Kept as it came. */
    RECEIVED,
    /** Compared with what is recorded: what it would change is known. */
    CHECKED,
    /** Its changes are recorded. */
    TAKEN,
    /** Taken back, by reversal. */
    UNDONE,
    /** Put aside, unused. */
    DROPPED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FileState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it may still be checked and taken. */
    public boolean isOpen() {
        return this == RECEIVED || this == CHECKED;
    }
}
