package fr.palier.app.relief.aid;

import java.util.Locale;

/** A day that counts on the way of a request, in the order of the way. */
public enum Milestone {
    /** The last day to file. */
    FILE_BY,
    /** The tenant was told. */
    TOLD,
    FILED,
    /** The body has confirmed that it has it. */
    ACKNOWLEDGED,
    /** When to ask again. */
    CHASE,
    /** The money came on the account. */
    PAID,
    /** Whoever paid has told how the household pays back. */
    RECOVERED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The column that holds it. */
    String column() {
        return this == FILE_BY ? "file_by" : name().toLowerCase(Locale.ROOT) + "_on";
    }
}
