package fr.palier.app.signing;

import java.util.Locale;

/** As what somebody signs. */
enum Capacity {
    TENANT,
    CO_TENANT,
    /** For a tenant under guardianship (tutelle), who does not sign. */
    GUARDIAN,
    /** Beside a tenant under curatorship (curatelle), who signs too. */
    CURATOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Capacity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The key of its words. */
    public String key() {
        return "signing.capacity." + code();
    }
}
