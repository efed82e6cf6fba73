package fr.palier.app.outreach.visit;

import java.util.Arrays;
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

    /** As columns, forms and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The link of a code. */
    static Optional<Link> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The next one to ask; empty after the last. */
    public Optional<Link> next() {
        return this == RESCUE ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** What was found. */
    public enum Result {
        /** The person is well: it is over. */
        WELL(true),
        /** The person needs something: written down, and over. */
        IN_NEED(true),
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
