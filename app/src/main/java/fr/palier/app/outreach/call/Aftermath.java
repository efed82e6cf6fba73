package fr.palier.app.outreach.call;

import fr.palier.app.outreach.call.CallStore.Standing;
import fr.palier.app.outreach.rest.Reason;
import fr.palier.app.outreach.rest.Rests;
import fr.palier.app.outreach.urgency.AlarmStore;
import fr.palier.app.outreach.urgency.AlarmStore.Told;
import fr.palier.app.outreach.visit.Visits;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Cadence;
import fr.palier.engine.outreach.Cadence.Next;
import fr.palier.engine.outreach.Outcome;
import fr.palier.engine.outreach.Outcome.Then;
import fr.palier.engine.outreach.Vulnerability;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What follows from a call, in the campaign of which it was made and in every other: where the person stands, who goes to their
 * door, and until when they are left alone. Inside a transaction that writes.
 */
@Component("callAftermath")
class Aftermath {
    private static final long PUBLIC_IDS = 999_999_999_999_999_999L;

    private final CallStore store;
    private final Visits visits;
    private final AlarmStore alarms;
    private final Rests rests;
    private final SecureRandom random = new SecureRandom();

    Aftermath(CallStore store, Visits visits, AlarmStore alarms, Rests rests) {
        this.store = store;
        this.visits = visits;
        this.alarms = alarms;
        this.rests = rests;
    }

    void follow(Scope scope, Called called, Report report, LocalDateTime now) {
        Outcome outcome = report.outcome();
        if (outcome == Outcome.OPPOSED || outcome == Outcome.REFUSED) {
            store.leaveQueues(scope, called.tenancyId(), called.purpose().code());
        }
        if (outcome == Outcome.DECEASED) {
            store.leaveAllQueues(scope, called.tenancyId());
        }
        if (outcome == Outcome.URGENT_ESCALATED) {
            Optional<Integer> campaign = Optional.of(called.campaign());
            alarms.add(scope, new Told(called.tenancyId(), campaign, Optional.empty(), now, report.warned()));
        }
        move(scope, called, report, now);
        if (outcome.tellsOfThem()) {
            visits.endByCall(scope, called.tenancyId(), outcome == Outcome.DECEASED);
        }
        rest(scope, called, outcome, now);
    }

    /** A number that nobody answered rang for everybody whose it is. */
    private void rest(Scope scope, Called called, Outcome outcome, LocalDateTime now) {
        boolean rang = outcome.then() == Then.AGAIN && !outcome.isHuman();
        List<Integer> who = rang ? store.onNumber(scope, called) : List.of(called.tenancyId());
        Reason why = outcome.tellsOfThem() ? Reason.SPOKEN : Reason.TRIED;
        rests.settle(scope, who, called.campaign(), Cadence.rest(outcome, now), why);
    }

    private void move(Scope scope, Called called, Report report, LocalDateTime now) {
        Outcome outcome = report.outcome();
        Optional<String> other = Optional.empty();
        if (outcome.then() == Then.OTHER_NUMBER) {
            store.drop(scope, called, outcome);
            other = store.otherNumber(scope, called.tenancyId());
            other.ifPresent(number -> store.renumber(scope, called, number));
        }
        int attempts = called.attempts() + (outcome.isAttempt() ? 1 : 0);
        Cadence cadence = new Cadence(called.limit(), called.points() >= Vulnerability.PRIORITY, other.isPresent());
        Next next = cadence.after(outcome, now, attempts, report.promise().map(Report.Promise::at));
        store.stand(scope, called, standing(scope, called, next, report, attempts), outcome, now);
        if (next instanceof Next.Visit) {
            askForVisit(scope, called.campaign(), called, now);
        }
        boolean numberless = outcome.then() == Then.OTHER_NUMBER && other.isEmpty();
        if (outcome.isInVain() || numberless) {
            store.share(scope, called, outcome, now, numberless)
                    .forEach(campaign -> askForVisit(scope, campaign, called, now));
        }
    }

    private void askForVisit(Scope scope, int campaign, Called called, LocalDateTime now) {
        store.askForVisit(scope, campaign, called.tenancyId(), now.toLocalDate(), random.nextLong(1, PUBLIC_IDS));
    }

    private static Standing standing(Scope scope, Called called, Next next, Report report, int attempts) {
        boolean mine = report.promise().filter(Report.Promise::mine).isPresent();
        return switch (next) {
            case Next.Again(LocalDateTime from, boolean promised) -> {
                boolean kept = promised || called.over() && called.promised();
                yield new Standing(
                        called.over() && !kept ? "closed" : "waiting",
                        attempts,
                        from,
                        kept,
                        promised && mine ? scope.actor().person() : null);
            }
            case Next.Visit() -> new Standing("visit", attempts, null, false, null);
            case Next.Unreached() -> new Standing("unreached", attempts, null, false, null);
            case Next.Closed() -> new Standing(closed(report.outcome()), attempts, null, false, null);
        };
    }

    private static String closed(Outcome outcome) {
        if (outcome == Outcome.DECEASED) {
            return "closed";
        }
        return outcome.isReached() ? "reached" : "refused";
    }
}
