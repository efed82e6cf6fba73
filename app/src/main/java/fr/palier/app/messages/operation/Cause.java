package fr.palier.app.messages.operation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody turns the switch: a closed list, so that nothing about people is written there. */
enum Cause {
    WRONG_WORDS(true),
    WRONG_PEOPLE(true),
    TOO_MANY_CALLS(true),
    PROVIDER(true),
    INCIDENT(true),
    SOLVED(false),
    FALSE_ALARM(false);

    private final boolean stops;

    Cause(boolean stops) {
        this.stops = stops;
    }

    /** As columns, forms and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reasons to stop, or those to go on. */
    static Cause[] of(boolean stops) {
        return Arrays.stream(values()).filter(one -> one.stops == stops).toArray(Cause[]::new);
    }

    static Optional<Cause> of(boolean stops, String code) {
        return Arrays.stream(of(stops)).filter(one -> one.code().equals(code)).findFirst();
    }
}
