package fr.palier.engine.law.scheme;

import java.util.Locale;

/** Whether a need is met, or a scheme open to a household. */
public enum Verdict {
    YES,
    MAYBE,
    NO;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
