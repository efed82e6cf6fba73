package fr.palier.app.messages.sending;

import fr.palier.app.shared.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a send has come to, and what may be done with it there: nothing else. */
public enum SendState {
    /** Prepared, and rehearsed as often as one likes. */
    DRAFT,
    /** Waits for a second person. */
    ASKED,
    APPROVED,
    /** Its messages go out. */
    RUNNING,
    /** No message is handed over until it is taken up again. */
    STOPPED,
    /** Every message has come to an end. */
    DONE,
    /** A second person said no. */
    REFUSED,
    /** Taken back: what had not left will not. */
    WITHDRAWN;

    /** What somebody does with a send. */
    public enum Act {
        CREATE,
        REHEARSE,
        ASK,
        APPROVE,
        REFUSE,
        LAUNCH,
        STOP,
        RESUME,
        WITHDRAW,
        /** Whom it has not reached is written to by one more way. */
        WIDEN,
        /** It goes before the others. */
        HASTEN,
        FINISH;

        /** As columns and messages call it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<SendState, Map<Act, SendState>> TABLE = Map.of(
            DRAFT,
            Map.of(Act.REHEARSE, DRAFT, Act.ASK, ASKED, Act.LAUNCH, RUNNING, Act.WITHDRAW, WITHDRAWN),
            ASKED,
            Map.of(Act.APPROVE, APPROVED, Act.REFUSE, REFUSED, Act.WITHDRAW, WITHDRAWN),
            APPROVED,
            Map.of(Act.LAUNCH, RUNNING, Act.WITHDRAW, WITHDRAWN),
            RUNNING,
            Map.of(Act.STOP, STOPPED, Act.WIDEN, RUNNING, Act.HASTEN, RUNNING, Act.FINISH, DONE),
            STOPPED,
            Map.of(Act.RESUME, RUNNING, Act.WITHDRAW, WITHDRAWN),
            DONE,
            Map.of(Act.WIDEN, RUNNING),
            REFUSED,
            Map.of(),
            WITHDRAWN,
            Map.of());

    /** Whether an act is possible now. */
    public boolean allows(Act act) {
        return edges().containsKey(act);
    }

    /**
     * What an act leads to.
     *
     * @throws Refused where it is not possible in this state
     */
    SendState after(Act act) {
        return Optional.ofNullable(edges().get(act)).orElseThrow(() -> new Refused("sends.not-now"));
    }

    private Map<Act, SendState> edges() {
        return TABLE.getOrDefault(this, Map.of());
    }

    /** Whether it will never go. */
    public boolean isGivenUp() {
        return this == REFUSED || this == WITHDRAWN;
    }

    /** Whether its messages were written. */
    public boolean isLaunched() {
        return this == RUNNING || this == STOPPED || this == DONE;
    }

    /** As columns, addresses and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a code. */
    public static Optional<SendState> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

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
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }
    }
}
