package fr.palier.app.triage;

import java.util.Locale;

/** Why a list was computed. */
public enum Occasion {
    /** Every night. */
    NIGHT,
    /** Somebody asked. */
    DEMAND,
    /** Entries were added to the accounts. */
    IMPORT,
    /** Another policy holds. */
    POLICY,
    /** Repayment plans were signed, kept or not. */
    PLANS,
    /** Reminders were suspended, or are not any more. */
    HOLDS,
    /** The demonstration's day went on. */
    DAY;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Occasion of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The key of its words: {@code run.occasion.night}. */
    public String key() {
        return "run.occasion." + code();
    }
}
