package fr.palier.app.outreach.visit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a visit has come to; of a list, which visits it shows. */
public enum VisitState {
    /** Somebody is to go to the door. Its list shows whatever is open, so that nothing leaves it before somebody answers for the person. */
    TO_DO,
    /** Somebody was asked and had no answer: others are asked, today. */
    WORRY,
    /** Somebody answers for how the person is. */
    CLOSED;

    /** As columns, addresses and messages call it: {@code to-do}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of a code. */
    public static Optional<VisitState> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
