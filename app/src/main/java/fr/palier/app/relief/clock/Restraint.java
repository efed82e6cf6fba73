package fr.palier.app.relief.clock;

import fr.palier.app.relief.directive.InForce;
import fr.palier.engine.law.Deadline;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.law.Truces;
import fr.palier.engine.ledger.Fact;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Why a step that presses a household is not proposed. What protects it, what is offered and what is awaited know no restraint. */
public enum Restraint {
    /** Nobody has spoken with the household since it owes this debt. */
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

    /** The key of its words. */
    public String key() {
        return "relief.clock.restraint." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What speaks against a deadline's step on a day. */
    static Set<Restraint> of(Deadline deadline, Owed owed, InForce directives, LocalDate today) {
        if (deadline.nature() != Nature.COERCIVE) {
            return Set.of();
        }
        Set<Restraint> all = pressing(owed, directives, today);
        if (today.isBefore(deadline.day())) {
            all.add(TOO_SOON);
        }
        if (deadline.code().equals("eviction") && WINTER.on(today, today).isPresent()) {
            all.add(TRUCE);
        }
        return all;
    }

    /** What speaks against pressing a household at all on a day. */
    static Set<Restraint> pressing(Owed owed, InForce directives, LocalDate day) {
        Set<Restraint> all = EnumSet.noneOf(Restraint.class);
        if (!owed.spoken(day)) {
            all.add(CONTACT_FIRST);
        }
        if (directives.noCoercion().isPresent()) {
            all.add(DIRECTIVE);
        }
        if (owed.care().plan() == Fact.Plan.LIVE) {
            all.add(PLAN);
        }
        if (owed.care().heldUntil().filter(until -> !day.isAfter(until)).isPresent()) {
            all.add(HOLD);
        }
        return all;
    }
}
