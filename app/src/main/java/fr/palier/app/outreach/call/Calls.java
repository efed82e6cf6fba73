package fr.palier.app.outreach.call;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.call.Lease.InHand;
import fr.palier.app.outreach.call.QueueStore.Candidate;
import fr.palier.app.outreach.rest.Known;
import fr.palier.app.outreach.rest.Rests;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.Oppositions;
import fr.palier.engine.outreach.Hours;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The door of callers: one person at a time. Whoever pulls gets the most vulnerable person who is due, promises first, in the
 * campaigns that they were trained for; nobody else gets that person or that number until the call is written down, given back or
 * left alone for twenty minutes. Nobody is called outside {@link Hours}; who calls back is answered by {@link Incoming}.
 */
@Component
public class Calls {
    /** What is written under a lease that is over is refused with. */
    public static final String GONE = "outreach.call.gone";

    private static final int TRIES = 20;

    private final QueueStore queue;
    private final CalledStore people;
    private final LeaseStore leases;
    private final DraftStore drafts;
    private final Recorder recorder;
    private final Rests rests;
    private final Oppositions oppositions;
    private final Recordings recordings;
    private final Audit audit;
    private final Transactions transactions;
    private final CallTime time;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors of which a call is made
    Calls(
            QueueStore queue,
            CalledStore people,
            LeaseStore leases,
            DraftStore drafts,
            Recorder recorder,
            Rests rests,
            Oppositions oppositions,
            Recordings recordings,
            Audit audit,
            Transactions transactions,
            CallTime time) {
        this.queue = queue;
        this.people = people;
        this.leases = leases;
        this.drafts = drafts;
        this.recorder = recorder;
        this.rests = rests;
        this.oppositions = oppositions;
        this.recordings = recordings;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** Whom the person calls at the moment. */
    Optional<InHand> inHand(Scope scope) {
        return transactions.read(
                scope,
                () -> leases.mine(scope).map(lease -> {
                    Called called = people.find(scope, lease.campaign(), lease.tenancyId())
                            .orElseThrow(NotFound::new);
                    return new InHand(lease, called, sharing(scope, called, time.now()), known(scope, called));
                }));
    }

    private Known known(Scope scope, Called called) {
        return rests.known(scope, List.of(called.tenancyId()), time.now().toLocalDate())
                .getOrDefault(called.tenancyId(), Known.NOTHING);
    }

    private List<Called> sharing(Scope scope, Called called, LocalDateTime now) {
        return people.sharing(scope, queue.campaigns(scope, now).running(), called, now);
    }

    /** The name of the call that the person has in hand: a {@link Report} of it bears it. */
    public Optional<UUID> token(Scope scope) {
        return transactions.read(scope, () -> leases.mine(scope).map(Lease::token));
    }

    /** Whether the person has somebody in hand who called. */
    boolean isAnswering(Scope scope) {
        return transactions.read(
                scope, () -> leases.mine(scope).filter(Lease::incoming).isPresent());
    }

    Desk desk(Scope scope) {
        LocalDateTime now = time.now();
        return transactions.read(scope, () -> {
            Assigned campaigns = queue.campaigns(scope, now);
            Optional<LocalDateTime> opens = Hours.areOpen(now) ? Optional.empty() : Optional.of(Hours.opening(now));
            return new Desk(campaigns, queue.left(scope, campaigns, now), opens);
        });
    }

    /**
     * Takes the next person; whom the caller gave back of late, only after everybody else. Whoever has one in hand keeps that one.
     *
     * @return false where nobody is due
     * @throws Refused outside the hours of calls
     */
    public boolean pull(Scope scope) {
        LocalDateTime now = time.now();
        return transactions.write(scope, () -> {
            if (leases.mine(scope).isPresent()) {
                return true;
            }
            if (!Hours.areOpen(now)) {
                throw new Refused("outreach.call.closed");
            }
            Assigned campaigns = queue.campaigns(scope, now);
            if (campaigns.answering().isEmpty()) {
                return false;
            }
            leases.tidy(scope);
            drafts.drop(scope);
            List<String> givenBack = leases.givenBack(scope);
            return pull(scope, campaigns, now, givenBack)
                    || !givenBack.isEmpty() && pull(scope, campaigns, now, List.of());
        });
    }

    private boolean pull(Scope scope, Assigned campaigns, LocalDateTime now, List<String> except) {
        List<String> taken = new ArrayList<>(except);
        for (int i = 0; i < TRIES; i++) {
            Optional<Candidate> next = queue.next(scope, campaigns, now, taken);
            if (next.isEmpty()) {
                return false;
            }
            if (leases.lease(scope, next.get(), false)) {
                read(audit, scope, next.get().tenancyId());
                return true;
            }
            if (leases.mine(scope).isPresent()) {
                return true;
            }
            taken.add(next.get().number());
        }
        return false;
    }

    /** Who saw whose name and number is kept. */
    static void read(Audit audit, Scope scope, int tenancyId) {
        audit.record(scope, "tenancy.read", "tenancy:" + tenancyId, Map.of("field", "call"));
    }

    /** The call goes on. */
    boolean renew(Scope scope) {
        return transactions.write(scope, () -> leases.renew(scope));
    }

    /** Gives the person back without having called: they come up again at once, for somebody else first. */
    void giveBack(Scope scope) {
        transactions.write(scope, () -> {
            leases.giveBack(scope);
            drafts.drop(scope);
        });
    }

    /**
     * The person in hand may be approached for a purpose again: they say so.
     *
     * @throws Refused with {@link #GONE} where the call is not the caller's any more, or where nothing stands against it
     */
    void withdrawOpposition(Scope scope, UUID token, String purpose) {
        transactions.write(scope, () -> {
            Lease lease = leases.lockMine(scope, token).orElseThrow(() -> new Refused(GONE));
            oppositions.withdraw(scope, lease.tenancyId(), purpose);
        });
    }

    /**
     * Writes down what came of the call in hand, and ends it. Where others wait on the same number and a person answered, the
     * next of them is in hand, in the same call.
     *
     * @return whether somebody else on the same number is in hand now
     * @throws Refused with {@link #GONE} where the call is not the caller's any more, or where something is missing
     */
    public boolean record(Scope scope, Report report) {
        LocalDateTime now = time.now();
        return transactions.write(scope, () -> {
            recordings.lock(scope);
            Lease lease = leases.lockMine(scope, report.token()).orElseThrow(() -> new Refused(GONE));
            Called called =
                    people.find(scope, lease.campaign(), lease.tenancyId()).orElseThrow(NotFound::new);
            List<Called> sharing = sharing(scope, called, now);
            recorder.record(scope, new InHand(lease, called, sharing, Known.NOTHING), report, now);
            drafts.drop(scope);
            if (!report.outcome().isHuman()) {
                sharing.forEach(other -> recorder.alike(scope, other, report, now));
                leases.release(scope);
                return false;
            }
            return moveOn(scope, sharing);
        });
    }

    /** To the next person on the number who still waits. */
    private boolean moveOn(Scope scope, List<Called> sharing) {
        Optional<Called> other = sharing.stream()
                .filter(one -> people.find(scope, one.campaign(), one.tenancyId())
                        .filter(now -> now.state().equals("waiting"))
                        .isPresent())
                .findFirst();
        if (other.isEmpty()) {
            leases.release(scope);
            return false;
        }
        leases.moveOn(scope, other.get().candidate());
        read(audit, scope, other.get().tenancyId());
        return true;
    }
}
