package fr.palier.app.outreach.wall;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.call.Notes;
import fr.palier.app.outreach.rest.Reason;
import fr.palier.app.outreach.rest.Rests;
import fr.palier.app.outreach.urgency.Alarm;
import fr.palier.app.outreach.urgency.AlarmStore;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Timeline;
import fr.palier.app.timeline.told.NeedsSeenTo;
import fr.palier.engine.outreach.Hours;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door to what a call room sees of itself. */
@Component
public class Wall {
    private static final int ALL = 0;

    private final WallStore store;
    private final AlarmStore alarms;
    private final Notes notes;
    private final Rests rests;
    private final Timeline timeline;
    private final Audit audit;
    private final Transactions transactions;
    private final CallTime time;
    private final Optional<NeedsSeenTo> seenTo;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors of what a room closes
    Wall(
            WallStore store,
            AlarmStore alarms,
            Notes notes,
            Rests rests,
            Timeline timeline,
            Audit audit,
            Transactions transactions,
            CallTime time,
            Optional<NeedsSeenTo> seenTo) {
        this.store = store;
        this.alarms = alarms;
        this.notes = notes;
        this.rests = rests;
        this.timeline = timeline;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
        this.seenTo = seenTo;
    }

    /** Who saw the numbers of those in danger is kept. */
    void read(Scope scope, Figures figures) {
        figures.alarms().forEach(alarm -> audit.record(scope, "phone.read", "tenancy:" + alarm.tenancyId(), Map.of()));
    }

    Figures figures(Scope scope) {
        LocalDateTime now = time.now();
        return transactions.snapshot(
                scope,
                () -> new Figures(
                        store.totals(scope, ALL),
                        store.day(scope, now),
                        store.branches(scope, ALL),
                        store.groups(scope, ALL),
                        store.needs(scope, ALL),
                        seenTo.map(
                                some -> some.standing(scope, now.toLocalDate().minusMonths(1))),
                        store.atWork(scope),
                        store.promises(scope, now),
                        noted(scope, alarms.open(scope, Optional.empty())),
                        alarms.ended(scope, now),
                        store.debriefs(scope),
                        store.running(scope)));
    }

    /** The open urgencies of a household, the oldest first, with what the callers noted; who may not read notes is not shown them. */
    List<Alarm> open(Scope scope, int tenancyId) {
        return transactions.read(scope, () -> noted(scope, alarms.open(scope, Optional.of(tenancyId))));
    }

    /** All open urgencies, the oldest first, without what was noted: pages that everybody passes by have them. */
    List<Alarm> open(Scope scope) {
        return transactions.read(scope, () -> alarms.open(scope, Optional.empty()));
    }

    private List<Alarm> noted(Scope scope, List<Alarm> open) {
        Map<Long, String> words = timeline.words(
                scope,
                open.stream().map(Alarm::tenancyId).toList(),
                open.stream().map(Alarm::recorded).toList());
        return open.stream()
                .map(alarm -> alarm.noted(words.getOrDefault(alarm.recorded(), "")))
                .toList();
    }

    /** What came of a campaign, whether it is over or not. */
    Results results(Scope scope, int campaign) {
        return transactions.snapshot(
                scope,
                () -> new Results(
                        store.totals(scope, campaign),
                        store.whole(scope, campaign),
                        store.branches(scope, campaign),
                        store.groups(scope, campaign),
                        store.needs(scope, campaign)));
    }

    /**
     * The person is safe, says whoever closes the alarm, and what they found: it stands in the person's timeline, with who had been
     * warned. The danger is over, hence the words are read like those of any call. From tomorrow on the person may be called again.
     *
     * @throws Refused without words, or with words that are not to be written, or where a colleague closed it already
     */
    void closeAlarm(Scope scope, int alarm, String found) {
        Refused.when(found.isBlank(), "outreach.wall.say-what");
        FreeText words = notes.read(Optional.of(found));
        transactions.write(scope, () -> {
            AlarmStore.Closed closed = alarms.close(scope, alarm, words, time.moment())
                    .orElseThrow(() -> new Refused("outreach.wall.closed-already"));
            LocalDateTime tomorrow =
                    Hours.opening(time.now().toLocalDate().plusDays(1).atStartOfDay());
            rests.settle(scope, List.of(closed.tenancyId()), closed.campaign(), tomorrow, Reason.SPOKEN);
            timeline.record(
                    scope,
                    closed.tenancyId(),
                    EntryKind.URGENCY_CLOSED,
                    Map.of("warned", String.join(",", closed.warned())),
                    words);
            audit.record(scope, "alarm.closed", "alarm:" + alarm, Map.of());
        });
    }

    /**
     * Somebody has spoken with the caller.
     *
     * @throws Refused where a colleague did already
     */
    void debriefed(Scope scope, long call) {
        transactions.write(scope, () -> {
            if (!store.debriefed(scope, call)) {
                throw new Refused("outreach.wall.closed-already");
            }
        });
    }
}
