package fr.palier.app.outreach.visit;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.rest.Reason;
import fr.palier.app.outreach.rest.Rests;
import fr.palier.app.outreach.visit.DoorStore.Shut;
import fr.palier.app.outreach.visit.Link.Result;
import fr.palier.app.outreach.visit.Visit.Spoken;
import fr.palier.app.outreach.visit.VisitStore.Wanted;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Timeline;
import fr.palier.app.timeline.told.NeedsTold;
import fr.palier.engine.outreach.Need;
import fr.palier.engine.outreach.Spacing;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The door to visits. One begins where the calls to a priority person are exhausted, or where somebody has no number. Where nobody answers at the door, a relative,
 * the caretaker, the CCAS and at last 17, 18 or 112 are asked, in this order and the same day; it is over when somebody answers
 * for how the person is, and that somebody is named.
 */
@Component
public class Visits {
    static final String CHANGED = "outreach.visit.changed";

    /** What somebody needs is to be named: whoever sees to it goes by that. */
    static final String WHICH_NEED = "outreach.visit.name-need";

    /** Whoever finds somebody in danger warns somebody first. */
    static final String WHO_WARNED = "outreach.call.who-was-warned";

    /** How a visit ends because a colleague spoke with the person meanwhile. */
    static final String SPOKEN = "spoken";

    private static final int LONGEST_DAYS = 92;
    private static final long PUBLIC_IDS = 999_999_999_999_999_999L;

    private final VisitStore store;
    private final EndStore ends;
    private final DoorStore doors;
    private final Rests rests;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final CallTime time;
    private final SecureRandom random = new SecureRandom();

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors that hear of a visit
    Visits(
            VisitStore store,
            EndStore ends,
            DoorStore doors,
            Rests rests,
            Timeline timeline,
            ApplicationEventPublisher events,
            Transactions transactions,
            CallTime time) {
        this.store = store;
        this.ends = ends;
        this.doors = doors;
        this.rests = rests;
        this.timeline = timeline;
        this.events = events;
        this.transactions = transactions;
        this.time = time;
    }

    List<Visit> page(Scope scope, VisitState state, int after, int limit) {
        return transactions.read(scope, () -> store.page(scope, state, after, limit));
    }

    /**
     * Somebody is to go to doors where nobody can call; until that is over, nobody else approaches those who live there. Inside a
     * transaction that writes, with the landlord's numbers locked.
     *
     * @param reasons bits of why so early, by tenancy
     * @return how many were asked for, beside those that were already
     */
    public int ask(Scope scope, int campaign, Map<Integer, Integer> reasons) {
        LocalDateTime now = time.now();
        List<Wanted> wanted = reasons.entrySet().stream()
                .map(one -> new Wanted(one.getKey(), one.getValue(), random.nextLong(1, PUBLIC_IDS)))
                .toList();
        List<Integer> asked = store.ask(scope, campaign, wanted, now.toLocalDate());
        rests.settle(scope, asked, campaign, now, Reason.VISIT);
        return asked.size();
    }

    /** How many are in each state. */
    public Map<VisitState, Integer> counts(Scope scope) {
        return transactions.read(scope, () -> store.counts(scope));
    }

    /** Which visit somebody acts on, and the version they saw. */
    record Seen(long publicId, int version) {}

    /**
     * Whom somebody asked, and what was found.
     *
     * @param needs what the person needs, where they need something
     * @param warned who was warned, codes, where the person was found in danger
     */
    record Finding(Link link, Result result, Set<Need> needs, Set<String> warned) {}

    /**
     * Says whom was asked and what was found. Once somebody answers for the person, they are left alone as after a call.
     *
     * @throws Refused with {@link #WHICH_NEED} where a need is not named, with {@link #WHO_WARNED} where nobody was warned of a
     *     danger, and where it is over, another is asked next, or somebody wrote meanwhile
     */
    void record(Scope scope, Seen seen, Finding finding) {
        Link link = finding.link;
        Result result = finding.result;
        LocalDate today = time.now().toLocalDate();
        transactions.write(scope, () -> {
            Visit visit = find(scope, seen);
            boolean shut = doors.on(scope, today).isPresent();
            Refused.when(visit.next(shut).filter(next -> next == link).isEmpty(), "outreach.visit.order");
            Refused.when(result == Result.TAKEN_OVER && link != Link.RESCUE, "outreach.visit.order");
            Refused.when(result == Result.URGENT && link != Link.DOOR, "outreach.visit.order");
            Refused.when(result == Result.IN_NEED && finding.needs.isEmpty(), WHICH_NEED);
            Refused.when(result == Result.NOT_POSSIBLE && link == Link.RESCUE, "outreach.visit.rescue");
            store.addStep(scope, visit, link, result);
            VisitState to = result.answers() ? VisitState.CLOSED : VisitState.WORRY;
            Refused.when(!store.move(scope, visit, to, today), CHANGED);
            if (result.answers()) {
                int campaign = ends.close(scope, visit, result.code(), today);
                LocalDateTime until = Spacing.otherwise(today, result != Result.WELL);
                rests.settle(scope, List.of(visit.tenancyId()), campaign, until, Reason.SPOKEN);
            }
            if (result == Result.IN_NEED) {
                tellNeeds(scope, visit, finding.needs, today);
            }
            tell(scope, visit, finding, today);
        });
    }

    private Visit find(Scope scope, Seen seen) {
        Visit visit = store.find(scope, seen.publicId).orElseThrow(NotFound::new);
        Refused.when(visit.version() != seen.version, CHANGED);
        return visit;
    }

    /**
     * A colleague spoke with the person meanwhile: nobody need go there, says whoever closes it.
     *
     * @throws Refused where that was taken back, or somebody closed it meanwhile
     */
    void closeSpoken(Scope scope, Seen seen) {
        LocalDate today = time.now().toLocalDate();
        transactions.write(scope, () -> {
            Visit visit = find(scope, seen);
            Refused.when(visit.state() == VisitState.CLOSED, CHANGED);
            Spoken spoken = visit.spoken().orElseThrow(() -> new Refused(CHANGED));
            Refused.when(!store.move(scope, visit, VisitState.CLOSED, today), CHANGED);
            int campaign = ends.close(scope, visit, SPOKEN, today);
            LocalDateTime until = Spacing.otherwise(spoken.on(), false);
            rests.settle(scope, List.of(visit.tenancyId()), campaign, until, Reason.SPOKEN);
            Map<String, String> ended = Map.of("link", "over", "result", SPOKEN);
            timeline.record(scope, visit.tenancyId(), EntryKind.ASKED_AFTER, ended);
        });
    }

    /** Whoever sees to needs hears of them in the same transaction. */
    private void tellNeeds(Scope scope, Visit visit, Set<Need> needs, LocalDate today) {
        events.publishEvent(new NeedsTold(
                scope.landlord(), visit.tenancyId(), needs, today, scope.actor().name()));
    }

    /** Somebody spoke with the person by telephone: nobody goes to their door any more. Inside a transaction that writes. */
    public void endByCall(Scope scope, int tenancyId, boolean died) {
        ends.endByCall(
                scope, tenancyId, died ? "deceased" : "reached", time.now().toLocalDate());
    }

    /** Nobody died after all: whoever was to go to the door today still is. Inside a transaction that writes. */
    public void reopen(Scope scope, int tenancyId) {
        ends.reopen(scope, tenancyId, time.now().toLocalDate());
    }

    /** Whether nobody goes to people's doors today, so that others are asked for news. */
    public boolean isShut(Scope scope) {
        return shut(scope).isPresent();
    }

    /** Since when and until when nobody goes to people's doors, where that is so today. */
    Optional<Shut> shut(Scope scope) {
        return transactions.read(scope, () -> doors.on(scope, time.now().toLocalDate()));
    }

    /**
     * From today on nobody goes to people's doors: a lockdown forbids it.
     *
     * @param until last day
     * @throws Refused where that day is past, or too far ahead
     */
    void shut(Scope scope, LocalDate until) {
        LocalDate today = time.now().toLocalDate();
        Refused.when(until.isBefore(today), "outreach.doors.past");
        Refused.when(until.isAfter(today.plusDays(LONGEST_DAYS)), "outreach.doors.far");
        transactions.write(scope, () -> doors.shut(scope, today, until));
    }

    /** From today on people go to doors again. */
    void open(Scope scope) {
        transactions.write(scope, () -> doors.open(scope, time.now().toLocalDate()));
    }

    /**
     * What was found at the door is a contact, as every module reads it; a danger is told like any that a colleague meets, whatever
     * the campaign, and opens an urgency. Of others the timeline says who was asked.
     */
    private void tell(Scope scope, Visit visit, Finding finding, LocalDate today) {
        if (finding.link != Link.DOOR) {
            Map<String, String> asked =
                    Map.of("link", finding.link.code(), "result", finding.link.found(finding.result));
            long recorded = timeline.record(scope, visit.tenancyId(), EntryKind.ASKED_AFTER, asked);
            if (finding.result == Result.TAKEN_OVER) {
                ends.handed(scope, visit, recorded);
            }
            return;
        }
        ContactOutcome outcome = switch (finding.result) {
            case WELL -> ContactOutcome.WELL;
            case URGENT -> ContactOutcome.URGENT;
            case IN_NEED, TAKEN_OVER -> ContactOutcome.IN_NEED;
            case NO_ANSWER, NOT_POSSIBLE -> ContactOutcome.NO_ANSWER;
        };
        Contact contact = new Contact(Channel.VISIT, outcome, today, FreeText.NONE, Optional.empty(), finding.warned);
        Optional<String> purpose =
                outcome == ContactOutcome.URGENT ? Optional.empty() : Optional.of(ends.purpose(scope, visit));
        timeline.contact(scope, visit.tenancyId(), contact, purpose);
    }
}
