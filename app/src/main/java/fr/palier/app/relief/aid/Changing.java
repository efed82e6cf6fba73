package fr.palier.app.relief.aid;

import fr.palier.app.relief.aid.Request.Agreement;
import fr.palier.app.relief.aid.Request.Granted;
import fr.palier.app.relief.aid.Request.Payment;
import fr.palier.app.shared.Refused;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request while an act changes it: what is named changes, the rest stays. */
final class Changing {
    private final Request before;
    private final Map<Milestone, LocalDate> days = new EnumMap<>(Milestone.class);
    private Granted granted;
    private Set<Paper> papers;
    private Optional<Agreement> agreement;

    Changing(Request before) {
        this.before = before;
        this.days.putAll(before.days());
        this.granted = before.granted();
        this.papers = before.papers();
        this.agreement = before.agreement();
    }

    Request before() {
        return before;
    }

    Changing granted(Granted granted) {
        this.granted = granted;
        return this;
    }

    Changing papers(Set<Paper> papers) {
        this.papers = papers;
        return this;
    }

    Changing agreement(Optional<Agreement> agreement) {
        this.agreement = agreement;
        return this;
    }

    Changing on(Milestone milestone, LocalDate day) {
        days.put(milestone, day);
        return this;
    }

    /** Sent on a day, once the household has agreed, or the tenant was told. */
    Changing filed(LocalDate day) {
        Refused.when(!before.isReady(), "relief.aid.first." + before.kind().code());
        before.agreement().ifPresent(agreed -> {
            Refused.when(day.isBefore(agreed.on()), "relief.aid.filed-before-agreement");
            Refused.when(agreed.isStale(day), "relief.aid.agreed-long-ago");
        });
        return on(Milestone.FILED, day).waiting(day);
    }

    /** An answer is awaited from a day on. */
    Changing waiting(LocalDate from) {
        return on(Milestone.CHASE, from.plusDays(before.kind().patienceDays()));
    }

    /** As if no answer had come. */
    Changing unanswered(LocalDate today) {
        return granted(Granted.NOTHING).waiting(today);
    }

    /** With another sum granted; what has come of it stays. */
    Changing amended(Granted right) {
        return granted(new Granted(right.gift(), right.loan(), before.granted().paid()));
    }

    /** As if nothing had come of what was granted. */
    Changing unpaid() {
        days.remove(Milestone.PAID);
        return granted(new Granted(before.granted().gift(), before.granted().loan()));
    }

    /** Money has come of what was granted, or no more will. */
    Changing paid(Payment payment) {
        Granted known = before.granted();
        Refused.when(payment.cents() > known.missing(), "relief.aid.paid-more");
        Refused.when(payment.cents() == 0 && (known.paid() == 0 || !payment.last()), "relief.aid.paid-what");
        granted(new Granted(known.gift(), known.loan(), known.paid() + payment.cents()));
        return payment.cents() == 0 ? this : on(Milestone.PAID, payment.on());
    }

    Request to(RequestState state) {
        if (!state.isOpen()) {
            days.remove(Milestone.CHASE);
        }
        return new Request(
                before.tenancyId(),
                before.number(),
                before.version(),
                before.call(),
                state,
                before.asked(),
                granted,
                papers,
                agreement,
                days,
                before.by());
    }
}
