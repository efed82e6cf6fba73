package fr.palier.app.outreach.near;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is to a household. */
public enum Tie {
    RELATIVE,
    /** Asked only where the tenant agreed: nobody else is to learn from us that somebody needs help. */
    NEIGHBOUR,
    CARETAKER;

    /** As columns, forms and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Tie> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static Tie stored(String code) {
        return of(code).orElseThrow(() -> new IllegalStateException("no tie is called " + code));
    }
}
