package fr.palier.app.worklist;

import java.util.Locale;

/** Why a line is not for today: a closed list, so that nobody writes about people here. */
enum LaterReason {
    PAYMENT_EXPECTED,
    APPOINTMENT_MADE,
    ANSWER_AWAITED,
    BAD_MOMENT,
    COLLEAGUE_HAS_IT,
    NO_TIME;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its words: {@code worklist.later.bad-moment}. */
    String key() {
        return "worklist.later." + code();
    }
}
