package fr.palier.app.messages;

import java.util.Arrays;
import java.util.Locale;

/** The ways by which a message goes. */
public enum Channel {
    /** A text on a mobile telephone. */
    SMS,
    EMAIL,
    LETTER;

    /** As columns and messages call it: {@code email}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel of a column's code. */
    public static Channel stored(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no channel is called " + code));
    }
}
