package fr.palier.app.outreach.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Of those whom the other criteria choose, only some. */
public enum Only {
    /** Who has no number that can be called: for letters. */
    WITHOUT_NUMBER,
    /** Who owes rent: for calls about it, which are nobody else's concern. */
    OWING;

    /** As columns and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of a code. */
    static Optional<Only> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
