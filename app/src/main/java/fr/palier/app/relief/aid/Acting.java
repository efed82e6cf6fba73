package fr.palier.app.relief.aid;

import fr.palier.app.relief.aid.Aids.Seen;
import fr.palier.app.relief.aid.RequestState.Act;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Timeline;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How each act on a request is done: on the version that was seen, along {@link RequestState}, with who did it and when. */
@Component
class Acting {
    /** The key of the refusal of an act on a version that somebody has changed meanwhile. */
    static final String MEANWHILE = "relief.aid.changed-meanwhile";

    private static final Set<Act> QUIET = EnumSet.of(Act.PREPARE, Act.PAPERS, Act.ACKNOWLEDGE, Act.CHASE);
    private static final Set<Act> CORRECTING = EnumSet.of(Act.RECONSIDER, Act.AMEND, Act.AMEND_PAID);

    private final AidStore store;
    private final Timeline timeline;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Acting(
            AidStore store,
            Timeline timeline,
            Transactions transactions,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.store = store;
        this.timeline = timeline;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Words about a request that may be missing, as the guard lets them: funds and guarantors may read them, so that sensitive ones
     * never stand.
     *
     * @throws Refused where they are too long, hold a number that no note needs, or words that are to be written otherwise
     */
    static String briefly(String typed) {
        return FreeText.plain(typed).words();
    }

    /** The same of words that may not be missing. */
    static String why(String typed) {
        Refused.when(typed.isBlank(), "relief.say-why");
        return briefly(typed);
    }

    /** What an act changes of a request. */
    interface Change {
        Changing of(Changing request);
    }

    /** Does one, and tells the rooms that count on what was granted where that is corrected. */
    void act(Scope scope, Seen seen, Act act, String reason, Change change) {
        LocalDate today = clock.today();
        transactions.write(scope, () -> {
            Request before = store.find(scope, seen.tenancyId(), seen.number()).orElseThrow(NotFound::new);
            Refused.when(before.version() != seen.version(), MEANWHILE);
            Refused.when(!before.can(act), "relief.aid.not-now");
            RequestState to = before.state().after(act).orElseThrow();
            Request after = change.of(new Changing(before)).to(to);
            Refused.when(!store.save(scope, after, act, today, reason), MEANWHILE);
            if (CORRECTING.contains(act)) {
                store.countingOn(scope, before).forEach(events::publishEvent);
            }
            if (!QUIET.contains(act)) {
                EntryKind kind = before.kind() == Kind.FUND ? EntryKind.FUND : EntryKind.GUARANTEE;
                Map<String, String> detail =
                        Map.of("act", act.code(), "fund", before.call().body());
                timeline.record(scope, before.tenancyId(), kind, detail);
            }
        });
    }

    void refuseToCome(LocalDate day) {
        Refused.when(day.isAfter(clock.today()), "relief.aid.day-to-come");
    }
}
