package fr.palier.app.timeline;

/** Why reminders are suspended. */
public enum HoldReason {
    DECEASED,
    HOSPITAL,
    OVER_INDEBTEDNESS,
    CHARGES_DISPUTE,
    FSL_PENDING,
    PROMISE,
    /** Said in a note. */
    OTHER;

    /** The key of its words: {@code timeline.hold.deceased}. */
    public String key() {
        return Codes.key("hold", this);
    }
}
