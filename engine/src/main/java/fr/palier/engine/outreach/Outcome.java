package fr.palier.engine.outreach;

import java.time.Duration;
import java.util.Locale;

/** What came of a call, each with what follows from it: the cadence is this table and nothing else. */
public enum Outcome {
    /** Spoke, all is well. */
    REACHED_OK(Then.CLOSE, true, true, Duration.ZERO, false),
    /** Spoke, and needs something. */
    REACHED_NEEDS(Then.CLOSE, true, true, Duration.ZERO, false),
    /** Asked to be called at another time, by the same caller or by anyone. */
    REACHED_CALL_LATER(Then.PROMISE, true, false, Duration.ZERO, false),
    /** Does not wish to be called again in this campaign. */
    REFUSED(Then.CLOSE, true, true, Duration.ZERO, false),
    /** Does not wish to be called for this purpose again, until they say otherwise. */
    OPPOSED(Then.CLOSE, true, true, Duration.ZERO, false),
    NO_ANSWER(Then.AGAIN, false, true, Duration.ofHours(3), true),
    BUSY(Then.AGAIN, false, true, Duration.ofMinutes(30), false),
    /** Left time to call back before trying again. */
    VOICEMAIL_LEFT(Then.AGAIN, false, true, Duration.ofHours(18), true),
    VOICEMAIL_FULL(Then.AGAIN, false, true, Duration.ofHours(3), true),
    /** Somebody else's number. */
    WRONG_NUMBER(Then.OTHER_NUMBER, false, false, Duration.ZERO, false),
    OUT_OF_SERVICE(Then.OTHER_NUMBER, false, false, Duration.ZERO, false),
    /** Somebody of the household answered who is not the person. */
    THIRD_PARTY(Then.AGAIN, true, true, Duration.ofHours(3), true),
    /** Speaks a language that the caller does not. */
    LANGUAGE(Then.AGAIN, true, false, Duration.ofHours(18), false),
    /** The line or the telephone failed. */
    TECHNICAL(Then.AGAIN, false, false, Duration.ofMinutes(15), false),
    /** Somebody may be in danger: help was called. */
    URGENT_ESCALATED(Then.CLOSE, true, true, Duration.ZERO, false),
    /** The person has died. */
    DECEASED(Then.CLOSE, true, false, Duration.ZERO, false);

    /** What is done with the person. */
    public enum Then {
        /** No more calls in this campaign. */
        CLOSE,
        /** Another try after the delay. */
        AGAIN,
        /** The number is dropped; another one, if there is any. */
        OTHER_NUMBER,
        /** The call that was promised. */
        PROMISE
    }

    private final Then then;
    private final boolean human;
    private final boolean tries;
    private final Duration delay;
    private final boolean otherHalfDay;

    Outcome(Then then, boolean human, boolean tries, Duration delay, boolean otherHalfDay) {
        this.then = then;
        this.human = human;
        this.tries = tries;
        this.delay = delay;
        this.otherHalfDay = otherHalfDay;
    }

    public Then then() {
        return then;
    }

    /** Whether a person answered. */
    public boolean isHuman() {
        return human;
    }

    /** Whether the person was spoken with as the campaign wants it. */
    public boolean isReached() {
        return this == REACHED_OK || this == REACHED_NEEDS || this == URGENT_ESCALATED;
    }

    /** Whether it is known since how the person is: nobody needs to go to their door. */
    public boolean tellsOfThem() {
        return human && then != Then.AGAIN;
    }

    /** Whether it was a try in vain: whichever campaign of the purpose made it, it counts for all of them. */
    public boolean isInVain() {
        return tries && then == Then.AGAIN;
    }

    /** Whether it counts among the attempts that a campaign makes. */
    public boolean isAttempt() {
        return tries;
    }

    /** The least time until the next try. */
    public Duration delay() {
        return delay;
    }

    /** Whether the next try falls in the other half of a day. */
    public boolean isForTheOtherHalfDay() {
        return otherHalfDay;
    }

    /** As columns and messages call it: {@code voicemail-left}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
