package fr.palier.app.messages.sending;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a second person refuses a send. */
public enum Objection {
    WRONG_WORDS,
    TOO_PERSONAL,
    WRONG_PEOPLE,
    WRONG_MOMENT,
    NOT_NEEDED;

    /** As columns, forms and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of a code. */
    static Optional<Objection> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
