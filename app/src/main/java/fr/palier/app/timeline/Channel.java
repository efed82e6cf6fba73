package fr.palier.app.timeline;

/** The way by which somebody got in touch, or tried to. */
public enum Channel {
    PHONE,
    VISIT,
    OFFICE,
    LETTER,
    EMAIL,
    SMS;

    /** The key of its words: {@code timeline.channel.phone}. */
    public String key() {
        return Codes.key("channel", this);
    }
}
