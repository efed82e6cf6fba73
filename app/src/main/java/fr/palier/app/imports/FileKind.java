package fr.palier.app.imports;

import java.util.Locale;

/** What a received file holds. */
public enum FileKind {
    /** Not recognised yet: somebody must say what its columns are. */
    UNKNOWN,
    TENANCIES,
    LEDGER,
    /** A bank statement: module {@code bank} works on it. */
    BANK;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FileKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
