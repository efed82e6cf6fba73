package fr.palier.app.outreach.call;

import fr.palier.app.outreach.call.CallStore.Made;
import fr.palier.app.outreach.call.Lease.InHand;
import fr.palier.app.outreach.campaign.Scripts;
import fr.palier.app.outreach.language.Languages;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.Hold;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.HoldTerms;
import fr.palier.app.timeline.Holds;
import fr.palier.app.timeline.Oppositions;
import fr.palier.app.timeline.Timeline;
import fr.palier.app.timeline.told.NeedsTold;
import fr.palier.engine.outreach.Cadence;
import fr.palier.engine.outreach.Need;
import fr.palier.engine.outreach.Outcome;
import fr.palier.engine.outreach.Outcome.Then;
import fr.palier.engine.outreach.Script;
import fr.palier.engine.text.Lang;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what came of a call: in the queue, in the record of calls, and in the timeline. Inside a transaction that writes. */
@Component("callRecorder")
class Recorder {
    private static final int LONGEST_SECONDS = 28_800;
    private static final int MOST_DAYS_AHEAD = 92;

    private final CallStore store;
    private final Aftermath aftermath;
    private final Scripts scripts;
    private final Languages languages;
    private final Notes notes;
    private final Timeline timeline;
    private final Holds holds;
    private final Oppositions oppositions;
    private final ApplicationEventPublisher events;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors that hear of a call
    Recorder(
            CallStore store,
            Aftermath aftermath,
            Scripts scripts,
            Languages languages,
            Notes notes,
            Timeline timeline,
            Holds holds,
            Oppositions oppositions,
            ApplicationEventPublisher events) {
        this.store = store;
        this.aftermath = aftermath;
        this.scripts = scripts;
        this.languages = languages;
        this.notes = notes;
        this.timeline = timeline;
        this.holds = holds;
        this.oppositions = oppositions;
        this.events = events;
    }

    /**
     * The call itself.
     *
     * @throws Refused where a promise has no moment or one that cannot be kept, where nobody was warned of a danger, or where no
     *     language is named
     */
    void record(Scope scope, InHand inHand, Report report, LocalDateTime now) {
        Called called = inHand.called();
        check(report, now);
        long recorded = tell(scope, called, report, now);
        int seconds = (int) Math.clamp(
                Duration.between(inHand.lease().since(), Instant.now()).toSeconds(), 0, LONGEST_SECONDS);
        boolean debrief = report.hard() || report.outcome() == Outcome.URGENT_ESCALATED;
        long call = store.add(scope, new Made(called, now, report.outcome(), seconds, recorded, debrief));
        needs(scope, called, now, answers(scope, called, report, call), report.outcome());
        if (report.outcome() == Outcome.OPPOSED) {
            oppositions.add(scope, called.tenancyId(), called.purpose().code());
        }
        if (report.outcome() == Outcome.LANGUAGE) {
            languages.say(scope, called.tenancyId(), report.language().orElseThrow());
        }
        aftermath.follow(scope, called, report, now);
    }

    /** Another person on a number that nobody answered: it was one call, and counts for them too. */
    void alike(Scope scope, Called other, Report first, LocalDateTime now) {
        Report report = first.alike();
        if (report.outcome().then() == Then.OTHER_NUMBER) {
            return; // somebody else's number for one household may be right for another
        }
        long recorded = tell(scope, other, report, now);
        store.add(scope, new Made(other, now, report.outcome(), 0, recorded, false));
        aftermath.follow(scope, other, report, now);
    }

    private void check(Report report, LocalDateTime now) {
        boolean promise = Cadence.needsPromise(report.outcome());
        Refused.when(promise && report.promise().isEmpty(), "outreach.call.when");
        report.promise().filter(one -> promise).ifPresent(one -> {
            Refused.when(!Cadence.canPromise(one.at(), now), "outreach.call.cannot-promise");
            Refused.when(one.at().isAfter(now.plusDays(MOST_DAYS_AHEAD)), "outreach.call.cannot-promise");
        });
        Refused.when(
                report.outcome() == Outcome.URGENT_ESCALATED && report.warned().isEmpty(),
                "outreach.call.who-was-warned");
        Refused.when(
                report.outcome() == Outcome.LANGUAGE && report.language().isEmpty(), "outreach.call.which-language");
        note(report);
    }

    private FreeText note(Report report) {
        return report.outcome() == Outcome.URGENT_ESCALATED ? notes.inDanger(report.note()) : notes.read(report.note());
    }

    /** The contact, as every module reads it; 0 where there was none. */
    private long tell(Scope scope, Called called, Report report, LocalDateTime now) {
        if (report.outcome() == Outcome.DECEASED) {
            Optional<Hold> known = holds.all(scope, called.tenancyId()).stream()
                    .filter(one -> one.reason() == HoldReason.DECEASED && one.isOpen(now.toLocalDate()))
                    .findFirst();
            if (known.isPresent()) {
                return known.get().recorded();
            }
            HoldTerms terms = new HoldTerms(
                    HoldReason.DECEASED,
                    now.toLocalDate(),
                    now.toLocalDate().plusDays(Holds.LONGEST - 1L),
                    note(report));
            return holds.add(scope, called.tenancyId(), terms);
        }
        return outcome(report.outcome())
                .map(outcome -> timeline.contact(
                        scope,
                        called.tenancyId(),
                        new Contact(
                                Channel.PHONE,
                                outcome,
                                now.toLocalDate(),
                                note(report),
                                report.promise()
                                        .filter(one -> outcome == ContactOutcome.CALL_BACK)
                                        .map(one -> one.at().toLocalDate())),
                        Optional.of(called.purpose().code())))
                .orElse(0L);
    }

    /** In the timeline's words, which do not tell a busy line from one that nobody answers. */
    private static Optional<ContactOutcome> outcome(Outcome outcome) {
        return switch (outcome) {
            case REACHED_OK -> Optional.of(ContactOutcome.WELL);
            case REACHED_NEEDS -> Optional.of(ContactOutcome.IN_NEED);
            case REACHED_CALL_LATER -> Optional.of(ContactOutcome.CALL_BACK);
            case REFUSED, OPPOSED -> Optional.of(ContactOutcome.REFUSED);
            case NO_ANSWER, BUSY, VOICEMAIL_FULL, THIRD_PARTY -> Optional.of(ContactOutcome.NO_ANSWER);
            case LANGUAGE -> Optional.of(ContactOutcome.LANGUAGE);
            case VOICEMAIL_LEFT -> Optional.of(ContactOutcome.MESSAGE_LEFT);
            case WRONG_NUMBER, OUT_OF_SERVICE -> Optional.of(ContactOutcome.WRONG_NUMBER);
            case URGENT_ESCALATED -> Optional.of(ContactOutcome.URGENT);
            case TECHNICAL, DECEASED -> Optional.empty();
        };
    }

    /** @return what the answers ask for */
    private Set<Need> answers(Scope scope, Called called, Report report, long call) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        if (report.answers().isEmpty()) {
            return needs;
        }
        Script script = scripts.script(scope, called.purpose(), called.script(), Lang.FR);
        for (Map.Entry<Integer, Integer> given : report.answers().entrySet()) {
            script.answer(given.getKey(), given.getValue()).ifPresent(answer -> {
                store.answer(scope, call, given.getKey(), answer.number(), answer.need());
                answer.need().ifPresent(needs::add);
            });
        }
        return needs;
    }

    /** Tells whoever sees to needs; one who said that they need something, and not what, is asked again. */
    private void needs(Scope scope, Called called, LocalDateTime now, Set<Need> told, Outcome outcome) {
        Set<Need> needs = told.isEmpty() && outcome == Outcome.REACHED_NEEDS ? Set.of(Need.OTHER) : told;
        if (!needs.isEmpty()) {
            events.publishEvent(new NeedsTold(
                    scope.landlord(),
                    called.tenancyId(),
                    needs,
                    now.toLocalDate(),
                    scope.actor().name()));
        }
    }
}
