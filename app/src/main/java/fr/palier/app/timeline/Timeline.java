package fr.palier.app.timeline;

import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.told.MessagesTold;
import fr.palier.engine.ledger.Fact.Plan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The door to what happened around tenancies: contacts, notes, where plans stand, and whatever other modules record; suspensions
 * of reminders are of {@link Holds}. Each act takes a recording number and writes an entry, in the caller's transaction if there is one. A tenancy that
 * the landlord does not have is {@link NotFound}.
 */
@Component
public class Timeline {
    private final TimelineStore store;
    private final FactStore facts;
    private final Recordings recordings;
    private final Transactions transactions;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final Optional<MessagesTold> messages;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors of which a timeline is made
    Timeline(
            TimelineStore store,
            FactStore facts,
            Recordings recordings,
            Transactions transactions,
            BusinessClock clock,
            ApplicationEventPublisher events,
            Optional<MessagesTold> messages) {
        this.store = store;
        this.facts = facts;
        this.recordings = recordings;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
        this.messages = messages;
    }

    /**
     * Records a contact.
     *
     * @return its recording number, by which it can be taken back
     * @throws Refused on a day to come, a call-back without or before its day, or an urgency of which nobody was warned
     */
    public long contact(Scope scope, int tenancyId, Contact contact) {
        return contact(scope, tenancyId, contact, Optional.empty());
    }

    /**
     * The same of a campaign.
     *
     * @param purpose of the campaign, a code
     */
    public long contact(Scope scope, int tenancyId, Contact contact, Optional<String> purpose) {
        Refused.when(contact.day().isAfter(clock.today()), "timeline.contact-to-come");
        Refused.when(
                contact.outcome() == ContactOutcome.CALL_BACK
                        && contact.callBackOn().isEmpty(),
                "timeline.call-back-when");
        Refused.when(
                contact.callBackOn().filter(on -> on.isBefore(contact.day())).isPresent(), "timeline.call-back-before");
        Map<String, String> detail = new HashMap<>();
        detail.put("channel", Codes.of(contact.channel()));
        detail.put("outcome", Codes.of(contact.outcome()));
        contact.callBackOn().ifPresent(on -> detail.put("call-back", on.toString()));
        return transactions.write(scope, () -> {
            long recorded = entry(scope, tenancyId, EntryKind.CONTACT, contact.day(), detail);
            store.addContact(scope, tenancyId, recorded, contact);
            store.addNote(scope, tenancyId, recorded, contact.note());
            if (contact.outcome().spoke()) {
                events.publishEvent(new Spoke(
                        scope, tenancyId, recorded, contact.outcome(), contact.day(), purpose, contact.warned()));
            }
            return recorded;
        });
    }

    /**
     * Takes back a contact that the same person recorded by mistake: it stays in the timeline, struck, and counts for nothing.
     *
     * @throws Refused when it was already taken back, by somebody else, or more than ten minutes ago
     */
    public void withdraw(Scope scope, int tenancyId, long recorded) {
        transactions.write(scope, () -> {
            long number = recordings.next(scope);
            if (!store.withdraw(scope, tenancyId, recorded, number)) {
                throw store.hasContact(scope, tenancyId, recorded)
                        ? new Refused("timeline.withdraw-too-late")
                        : new NotFound();
            }
            Map<String, String> detail = Map.of("of", Long.toString(recorded));
            store.addEntry(scope, tenancyId, number, EntryKind.CONTACT_WITHDRAWN, clock.today(), detail);
            events.publishEvent(new Spoke.TakenBack(scope, tenancyId, recorded));
        });
    }

    /** Writes down that a household wants to be called, and tells those who see to it. */
    public void callWanted(Scope scope, CallWanted wanted, String about) {
        transactions.write(scope, () -> {
            record(scope, wanted.tenancyId(), EntryKind.CALL_WANTED, Map.of("about", about));
            events.publishEvent(wanted);
        });
    }

    /** Writes a note by itself. */
    public long note(Scope scope, int tenancyId, FreeText words) {
        return transactions.write(scope, () -> {
            long recorded = entry(scope, tenancyId, EntryKind.NOTE, clock.today(), Map.of());
            store.addNote(scope, tenancyId, recorded, words);
            return recorded;
        });
    }

    /**
     * Takes back a note by itself that the same person wrote today: it stays in the timeline, struck and without its words.
     *
     * @throws Refused when it was already taken back, by somebody else, or on a day before
     */
    public void withdrawNote(Scope scope, int tenancyId, long recorded) {
        transactions.write(scope, () -> {
            long number = recordings.next(scope);
            if (!store.withdrawNote(scope, tenancyId, recorded, number, clock.today())) {
                throw store.hasNote(scope, tenancyId, recorded)
                        ? new Refused("timeline.note-withdraw-too-late")
                        : new NotFound();
            }
            Map<String, String> detail = Map.of("of", Long.toString(recorded));
            store.addEntry(scope, tenancyId, number, EntryKind.NOTE_WITHDRAWN, clock.today(), detail);
        });
    }

    /** The entries of these kinds that come after a position, the latest first, at most {@code limit}. */
    public List<TimelineEntry> entries(Scope scope, int tenancyId, Set<EntryKind> kinds, Position after, int limit) {
        List<TimelineEntry> entries = transactions.read(
                scope,
                () -> store.entries(scope, tenancyId, new TimelineStore.Wanted(kinds, after, limit), clock.today()));
        Set<String> sends = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.MESSAGE)
                .map(Timeline::send)
                .filter(send -> !send.isEmpty())
                .collect(Collectors.toSet());
        Map<String, Map<String, String>> told = sends.isEmpty()
                ? Map.of()
                : messages.map(some -> some.of(scope, tenancyId, sends)).orElse(Map.of());
        return entries.stream()
                .map(entry -> entry.kind() == EntryKind.MESSAGE
                        ? entry.with(told.getOrDefault(send(entry), Map.of()))
                        : entry)
                .toList();
    }

    /**
     * What was written beside some entries, by their recording numbers; what was taken back is not said any more.
     *
     * @param recorded numbers of entries of these tenancies
     */
    public Map<Long, String> words(Scope scope, Collection<Integer> tenancyIds, Collection<Long> recorded) {
        return recorded.isEmpty() ? Map.of() : transactions.read(scope, () -> store.words(scope, tenancyIds, recorded));
    }

    private static String send(TimelineEntry entry) {
        return entry.detail().getOrDefault("send", "");
    }

    /** What follows from the timelines of some tenancies today; those around which nothing happened are left out. */
    public Map<Integer, Facts> facts(Scope scope, Collection<Integer> tenancyIds) {
        return facts(scope, tenancyIds, clock.today(), Long.MAX_VALUE);
    }

    /** The same as of a day, as it was recorded up to a mark. */
    public Map<Integer, Facts> facts(Scope scope, Collection<Integer> tenancyIds, LocalDate asOf, long mark) {
        return transactions.read(scope, () -> facts.of(scope, tenancyIds, asOf, mark));
    }

    /** Those tenancies of which a landlord's file said last where a plan stands: the plan itself is kept outside Palier. */
    public Set<Integer> plansOfFiles(Scope scope, Collection<Integer> tenancyIds) {
        return transactions.read(scope, () -> facts.plansOfFiles(scope, tenancyIds, clock.today()));
    }

    /** Records where a repayment plan stands from a day on. */
    public long planState(Scope scope, int tenancyId, Plan state, LocalDate from) {
        return planState(scope, tenancyId, state, from, Map.of());
    }

    /**
     * The same with what was done.
     *
     * @param act {@code act}, a code, and {@code plan}, the plan's number
     */
    public long planState(Scope scope, int tenancyId, Plan state, LocalDate from, Map<String, String> act) {
        Map<String, String> detail = new HashMap<>(act);
        detail.put("state", Codes.of(state));
        return transactions.write(scope, () -> {
            long recorded = entry(scope, tenancyId, EntryKind.PLAN_STATE, from, detail);
            store.addPlanState(scope, tenancyId, recorded, state, from);
            return recorded;
        });
    }

    /** The same of several tenancies at once, with the same act. */
    public void planStates(
            Scope scope, Collection<Integer> tenancyIds, Plan state, LocalDate from, Map<String, String> act) {
        Map<String, String> detail = new HashMap<>(act);
        detail.put("state", Codes.of(state));
        transactions.write(scope, () -> {
            long first = recordings.next(scope, tenancyIds.size());
            store.addEntries(scope, tenancyIds, first, EntryKind.PLAN_STATE, from, detail);
            store.addPlanStates(scope, tenancyIds, first, state, from);
        });
    }

    /**
     * Records something that another module did today.
     *
     * @param detail codes, numbers and days; never words about people
     */
    public long record(Scope scope, int tenancyId, EntryKind kind, Map<String, String> detail) {
        return record(scope, tenancyId, kind, detail, FreeText.NONE);
    }

    /** The same with words. */
    public long record(Scope scope, int tenancyId, EntryKind kind, Map<String, String> detail, FreeText words) {
        return transactions.write(scope, () -> {
            long recorded = entry(scope, tenancyId, kind, clock.today(), detail);
            store.addNote(scope, tenancyId, recorded, words);
            return recorded;
        });
    }

    /** The same of several tenancies at once, with the same detail. */
    public void recordAll(Scope scope, Collection<Integer> tenancyIds, EntryKind kind, Map<String, String> detail) {
        transactions.write(scope, () -> {
            long first = recordings.next(scope, tenancyIds.size());
            store.addEntries(scope, tenancyIds, first, kind, clock.today(), detail);
        });
    }

    private long entry(Scope scope, int tenancyId, EntryKind kind, LocalDate day, Map<String, String> detail) {
        long recorded = recordings.next(scope);
        store.addEntry(scope, tenancyId, recorded, kind, day, detail);
        return recorded;
    }
}
