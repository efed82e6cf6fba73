package fr.palier.app.outreach.rest;

import java.util.Arrays;
import java.util.Locale;

/** Why a household is left alone for a while. */
public enum Reason {
    /** A call did not reach them: another half of a day. */
    TRIED,
    /** Somebody spoke with them: some days later. */
    SPOKEN,
    /** A call was promised to them: nobody else calls before. */
    PROMISED,
    /** Somebody may be in danger, until somebody says that it is over. */
    URGENT,
    /** Somebody goes to their door, until it is over. */
    VISIT,
    /** Rescue took over, and nobody recorded news since: they are called for news alone. */
    RESCUE,
    /** They speak another language, and nobody was found yet who calls them in it. */
    LANGUAGE;

    /** As columns and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Reason stored(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no reason is called " + code));
    }
}
