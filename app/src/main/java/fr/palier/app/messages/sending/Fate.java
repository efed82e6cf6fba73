package fr.palier.app.messages.sending;

import java.util.Locale;

/** Why somebody whom a send could concern is not written to, the first reason that holds. */
public enum Fate {
    /** Somebody has died, or is in hospital. */
    IN_PEACE,
    /** They do not wish to be written to for this purpose. */
    OPPOSED,
    /** A plan is agreed, and kept so far. */
    PLAN,
    /** A call was promised. */
    PROMISE,
    /** Reminders are suspended. */
    HOLD,
    /** Somebody has just spoken with them. */
    CONTACT,
    /** They had as many messages lately as the landlord allows. */
    CAPPED,
    /** On no channel of the send an address is known that works. */
    NO_ADDRESS,
    /** The same number or address is written to for another household. */
    SAME_ADDRESS;

    /** As statements and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Fate stored(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
