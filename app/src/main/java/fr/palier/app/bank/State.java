package fr.palier.app.bank;

import java.util.Locale;

/** What was made of a payment. */
public enum State {
    /** In the tray. */
    OPEN,
    /** On the account of the tenancy that its reference names. */
    MATCHED,
    /** On the account of the tenancy that a person chose. */
    ASSIGNED,
    /** Not rent, as a person said. */
    ASIDE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
