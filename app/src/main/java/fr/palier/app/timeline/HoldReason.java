package fr.palier.app.timeline;

import fr.palier.engine.law.LegalRules;
import java.time.LocalDate;

/** Why reminders are suspended. */
public enum HoldReason {
    DECEASED,
    HOSPITAL,
    /** A file was handed in at the commission: reminders stop, and a plan goes on until it has decided. */
    OVER_INDEBTEDNESS_FILED,
    /** The commission has declared it admissible: what was owed before may not be paid. */
    OVER_INDEBTEDNESS,
    CHARGES_DISPUTE,
    FSL_PENDING,
    PROMISE,
    /** Said in a note. */
    OTHER;

    private static final LegalRules LAW = LegalRules.plans();

    /**
     * The last day on which it may suspend reminders: a year from today, so that nobody is forgotten; where the law says how
     * long, as long as the law.
     *
     * @param from the first day, that of the decision
     */
    LocalDate latest(LocalDate from, LocalDate today) {
        return this == OVER_INDEBTEDNESS
                ? LAW.on(from, "over_indebtedness.longest_months")
                        .map(rule -> from.plusMonths(rule.value().intValueExact()))
                        .orElseThrow()
                : today.plusDays(Holds.LONGEST);
    }

    /** Whether nobody knows its end when it begins: it lasts until it is lifted, as long as it may. */
    boolean isOpenEnded() {
        return this == OVER_INDEBTEDNESS;
    }

    /** Whether it begins with a decision of others, which nobody knows before it is taken. */
    boolean isDecided() {
        return this == OVER_INDEBTEDNESS;
    }

    /** The key of its words: {@code timeline.hold.deceased}. */
    public String key() {
        return Codes.key("hold", this);
    }
}
