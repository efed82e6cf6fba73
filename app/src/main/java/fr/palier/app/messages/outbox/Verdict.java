package fr.palier.app.messages.outbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person decides about a message of which nobody knows whether it arrived. */
public enum Verdict {
    /** It counts as arrived. */
    DELIVERED,
    /** It counts as not arrived; the next way is taken, where there is one. */
    LOST,
    /** It is sent again, by the same way: who got it already gets it twice. */
    AGAIN;

    /** As columns, forms and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verdict> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
