package fr.palier.engine.outreach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may need, of a closed list. */
public enum Need {
    ERRANDS,
    MEALS,
    MEDICINE,
    COMPANY,
    REPAIR,
    PAPERS,
    RENT,
    /** Something else, which is asked about again. */
    OTHER;

    /** As scripts, columns and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The need of a code. */
    public static Optional<Need> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
