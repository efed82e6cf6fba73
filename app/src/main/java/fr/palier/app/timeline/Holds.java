package fr.palier.app.timeline;

import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The door to suspensions of reminders. Each act takes a recording number and writes an entry of the timeline, in the caller's
 * transaction if there is one. A tenancy that the landlord does not have is {@link NotFound}.
 */
@Component
public class Holds {
    /** The longest suspension from today on, in days; one that is needed for longer is renewed. */
    public static final int LONGEST = 366;

    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final HoldStore store;
    private final TimelineStore timeline;
    private final Recordings recordings;
    private final Transactions transactions;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Holds(
            HoldStore store,
            TimelineStore timeline,
            Recordings recordings,
            Transactions transactions,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.timeline = timeline;
        this.recordings = recordings;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Suspends reminders from a day to a day, both included.
     *
     * @return its recording number, by which it can be lifted
     * @throws Refused when it ends before it begins or is already over, lasts too long, or has no reason in words
     */
    public long add(Scope scope, int tenancyId, HoldTerms terms) {
        LocalDate today = clock.today();
        Refused.when(terms.until().isBefore(terms.from()), "timeline.hold-ends-before");
        Refused.when(terms.until().isBefore(today), "timeline.hold-already-over");
        Refused.when(
                terms.until().isAfter(terms.reason().latest(terms.from(), today)),
                terms.reason().isOpenEnded() ? "timeline.hold-beyond-the-law" : "timeline.hold-too-long");
        Refused.when(terms.reason().isDecided() && terms.from().isAfter(today), "timeline.hold-not-decided");
        Refused.when(terms.reason() == HoldReason.OTHER && terms.note().isEmpty(), "timeline.hold-says-why");
        Map<String, String> detail = Map.of(
                "reason",
                Codes.of(terms.reason()),
                "from",
                terms.from().toString(),
                "until",
                terms.until().toString());
        return transactions.write(scope, () -> {
            long recorded = recordings.next(scope);
            timeline.addEntry(scope, tenancyId, recorded, EntryKind.HOLD, today, detail);
            refuseBesideAnother(store.all(scope, tenancyId), terms);
            store.add(scope, tenancyId, recorded, terms);
            timeline.addNote(scope, tenancyId, recorded, terms.note());
            events.publishEvent(new HoldsChanged(scope.landlord()));
            return recorded;
        });
    }

    /** Lifting one would leave the other: of two for one reason nobody knows which counts. Others say in a note for what. */
    private void refuseBesideAnother(List<Hold> all, HoldTerms terms) {
        all.stream()
                .filter(one -> one.reason() == terms.reason() && terms.reason() != HoldReason.OTHER)
                .filter(one -> one.isOpen(clock.today()) && one.overlaps(terms))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refused(
                            "timeline.hold-stands", AS_TYPED.format(one.from()), AS_TYPED.format(one.until()));
                });
    }

    /**
     * Ends a suspension from today on.
     *
     * @throws Refused when it is already over or lifted
     */
    public void lift(Scope scope, int tenancyId, long recorded) {
        transactions.write(scope, () -> {
            long number = recordings.next(scope);
            Hold hold = store.all(scope, tenancyId).stream()
                    .filter(one -> one.recorded() == recorded)
                    .findFirst()
                    .orElseThrow(NotFound::new);
            Refused.when(!hold.isOpen(clock.today()), "timeline.hold-not-open");
            store.lift(scope, tenancyId, recorded, number, clock.today());
            Map<String, String> detail = Map.of("of", Long.toString(recorded), "reason", Codes.of(hold.reason()));
            timeline.addEntry(scope, tenancyId, number, EntryKind.HOLD_LIFTED, clock.today(), detail);
            events.publishEvent(new HoldsChanged(scope.landlord()));
        });
    }

    /** All suspensions of a tenancy, the last recorded first. */
    public List<Hold> all(Scope scope, int tenancyId) {
        return transactions.read(scope, () -> store.all(scope, tenancyId));
    }

    /** The tenancies for which reminders are suspended for a reason today, each with the day since when. */
    public Map<Integer, LocalDate> since(Scope scope, HoldReason reason) {
        return transactions.read(scope, () -> store.since(scope, reason, clock.today()));
    }
}
