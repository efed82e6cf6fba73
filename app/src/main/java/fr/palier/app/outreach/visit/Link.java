package fr.palier.app.outreach.visit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who is asked about a person whom no call reached, in this order: the door first, then the same day whoever may know, then rescue. */
public enum Link {
    DOOR,
    RELATIVE,
    CARETAKER,
    CCAS,
    /** 17, 18 or 112, for a check on the person. */
    RESCUE;

    /** Rescue was called, and has not said yet what it found. */
    static final String CALLED = "called";

    /** As columns, forms and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The link of a code. */
    static Optional<Link> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The next one to ask; of the last, which does not give up, the last again. */
    public Link next() {
        return this == RESCUE ? RESCUE : values()[ordinal() + 1];
    }

    /** What was found of it, as forms and messages call it: of rescue no answer means that it was called. */
    public String found(Result result) {
        return this == RESCUE && result == Result.NO_ANSWER ? CALLED : result.code();
    }

    /** What can be found, beside that the person needs something or is in danger. */
    public List<Result> results() {
        return this == RESCUE
                ? List.of(Result.NO_ANSWER, Result.TAKEN_OVER, Result.WELL)
                : List.of(Result.WELL, Result.NO_ANSWER, Result.NOT_POSSIBLE);
    }

    /** What was found. */
    public enum Result {
        /** The person is well: it is over. */
        WELL(true),
        /** The person needs something: written down, and over. */
        IN_NEED(true),
        /** The person was found in danger: an urgency is open, and the visit over. */
        URGENT(true),
        /** Nobody knows: the next one is asked. */
        NO_ANSWER(false),
        /** There is no such person to ask, or they cannot be asked today. */
        NOT_POSSIBLE(false),
        /** Rescue has taken over: over, closed by whoever says so. */
        TAKEN_OVER(true);

        private final boolean answers;

        Result(boolean answers) {
            this.answers = answers;
        }

        /** Whether somebody answers for how the person is. */
        public boolean answers() {
            return answers;
        }

        /** As columns, forms and messages call it: {@code in-need}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The result of a code. */
        static Optional<Result> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }
    }
}
