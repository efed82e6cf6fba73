package fr.palier.app.timeline;

/** What an entry of a timeline tells. Modules add theirs here, with the words {@code timeline.entry.<code>} in both languages. */
public enum EntryKind {
    CONTACT(Theme.CALLS),
    CONTACT_WITHDRAWN(Theme.CALLS),
    /** Somebody who may have been in danger is safe. */
    URGENCY_CLOSED(Theme.CALLS),
    /** Whom no call reached: a relative, the caretaker, the CCAS or rescue was asked how they are. */
    ASKED_AFTER(Theme.CALLS),
    /** Words alone. */
    NOTE(Theme.FOLLOW_UP),
    NOTE_WITHDRAWN(Theme.FOLLOW_UP),
    HOLD(Theme.FOLLOW_UP),
    HOLD_LIFTED(Theme.FOLLOW_UP),
    /** A plan is proposed, agreed, kept or broken. */
    PLAN_STATE(Theme.PLANS),
    /** The household declared what it has and pays in a month. */
    DECLARED(Theme.PLANS),
    /** A request to a housing solidarity fund is agreed to, filed or answered. */
    FUND(Theme.PLANS),
    /** A step of the legal calendar was taken: the paying body was told, the commission seized. */
    LEGAL_STEP(Theme.PLANS),
    /** A guarantor, an insurer or an employees' body is called, or answers. */
    GUARANTEE(Theme.PLANS),
    /** The household does not wish to be approached for a purpose. */
    OPPOSED(Theme.FOLLOW_UP),
    /** It does again. */
    OPPOSITION_WITHDRAWN(Theme.FOLLOW_UP),
    /** Somebody has signed a plan by a link. */
    SIGNATURE(Theme.PLANS),
    /** Somebody asks to be called. */
    CALL_WANTED(Theme.CALLS),
    /** Staff corrected a telephone or an address of mail. */
    CONTACT_POINT(Theme.FOLLOW_UP),
    /** A file changed the terms of the tenancy. */
    TERMS(Theme.RENT),
    /** Somebody takes care of the situation. */
    ASSIGNED(Theme.FOLLOW_UP),
    /** Not today. */
    PUT_OFF(Theme.FOLLOW_UP),
    /** An individual situation is opened, handed over, closed. */
    DOSSIER(Theme.FOLLOW_UP),
    MESSAGE(Theme.MESSAGES),
    LETTER(Theme.MESSAGES),
    MEAL(Theme.MEALS),
    REFERRAL(Theme.REFERRALS);

    private final Theme theme;

    EntryKind(Theme theme) {
        this.theme = theme;
    }

    public Theme theme() {
        return theme;
    }

    /** As the column holds it: {@code hold-lifted}. */
    String code() {
        return Codes.of(this);
    }

    /** The key of its words: {@code timeline.entry.hold-lifted}. */
    public String key() {
        return Codes.key("entry", this);
    }
}
