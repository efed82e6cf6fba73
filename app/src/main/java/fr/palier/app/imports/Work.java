package fr.palier.app.imports;

import java.util.Locale;

/** What is done with a file apart from the request that asked for it, since it may take a while. */
public enum Work {
    CHECK,
    /** Record what is new and changed. */
    TAKE,
    /** The same, and take back what vanished. */
    TAKE_ALL,
    UNDO;

    /** As columns and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Work of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
