package fr.palier.engine.law;

import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.ledger.Fact;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Why a step that presses a household is neither proposed nor recorded. The rule: what remains today counts as unpaid, somebody has
 * spoken with the household behind the day of the oldest due of it, on which nothing of it was unpaid yet, and nothing else holds
 * it back. What protects the household, what is offered and what is awaited know no restraint.
 */
public enum Restraint {
    /** What is owed does not count as unpaid under the rule in force. */
    NOT_UNPAID,
    /** Nobody has spoken with the household since it owes the present debt. */
    CONTACT_FIRST,
    /** A directive that is in force. */
    DIRECTIVE,
    /** A plan is being kept. */
    PLAN,
    /** Reminders are suspended. */
    HOLD,
    /** Nobody is evicted in these days. */
    TRUCE,
    /** The law does not allow it yet. */
    TOO_SOON;

    private static final Truces WINTER = Truces.winter();

    /** As the words that say it are named: {@code contact-first}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What speaks against a deadline's step on a day; nothing against one that does not press.
     *
     * @param directed whether a directive suspends what presses
     */
    public static Set<Restraint> of(Deadline deadline, Arrears arrears, Care care, boolean directed, LocalDate day) {
        if (deadline.nature() != Nature.COERCIVE) {
            return EnumSet.noneOf(Restraint.class);
        }
        Set<Restraint> all = pressing(arrears, care, directed, day);
        if (day.isBefore(deadline.day())) {
            all.add(TOO_SOON);
        }
        if (deadline.code().equals("eviction") && WINTER.on(day, day).isPresent()) {
            all.add(TRUCE);
        }
        return all;
    }

    /**
     * What speaks against a step on a day; nothing against one that does not press.
     *
     * @param arrears and {@code care}: as they stood on that day
     * @param directed whether a directive suspends what presses
     */
    public static Set<Restraint> of(LegalStep step, Arrears arrears, Care care, boolean directed, LocalDate day) {
        return step.isCoercive() ? pressing(arrears, care, directed, day) : EnumSet.noneOf(Restraint.class);
    }

    /** What speaks against pressing a household at all on a day. */
    public static Set<Restraint> pressing(Arrears arrears, Care care, boolean directed, LocalDate day) {
        Set<Restraint> all = EnumSet.noneOf(Restraint.class);
        if (arrears.countedSince().filter(since -> !since.isAfter(day)).isEmpty()) {
            all.add(NOT_UNPAID);
        }
        if (care.spokeOn()
                .filter(on -> !on.isAfter(day) && arrears.isBehindPresent(on))
                .isEmpty()) {
            all.add(CONTACT_FIRST);
        }
        if (directed) {
            all.add(DIRECTIVE);
        }
        if (care.plan() == Fact.Plan.LIVE) {
            all.add(PLAN);
        }
        if (care.heldUntil().filter(until -> !day.isAfter(until)).isPresent()) {
            all.add(HOLD);
        }
        return all;
    }
}
