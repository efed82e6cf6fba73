package fr.palier.app.signing;

import java.util.Arrays;
import java.util.Locale;

/** Whether somebody stands between the tenant and what they sign, as the adviser states it. */
enum Protection {
    NONE,
    CURATORSHIP,
    GUARDIANSHIP;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Protection of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(NONE);
    }

    /** The key of its words. */
    public String key() {
        return "signing.protection." + code();
    }
}
