package fr.palier.app.timeline;

/** What came of a contact: the answers of the caller's screen, a promise, and what is sent without an answer. */
public enum ContactOutcome {
    WELL(true),
    IN_NEED(true),
    /** Says that they will pay. */
    PROMISED(true),
    /** Asked to be called another day: not spoken with yet. */
    CALL_BACK(false),
    NO_ANSWER(false),
    /** Somebody answered who does not speak French. */
    LANGUAGE(false),
    MESSAGE_LEFT(false),
    WRONG_NUMBER(false),
    /** Spoke, and does not wish to be called. */
    REFUSED(true),
    /** Somebody may be in danger. */
    URGENT(true),
    /** A letter, an e-mail or a text has left. */
    SENT(false);

    private final boolean spoke;

    ContactOutcome(boolean spoke) {
        this.spoke = spoke;
    }

    /** Whether somebody spoke with the household: only then it counts as a contact for triage. */
    public boolean spoke() {
        return spoke;
    }

    /** The key of its words: {@code timeline.outcome.in-need}. */
    public String key() {
        return Codes.key("outcome", this);
    }
}
