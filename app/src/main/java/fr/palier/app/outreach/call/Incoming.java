package fr.palier.app.outreach.call;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.rest.Known;
import fr.palier.app.outreach.rest.Rests;
import fr.palier.app.portfolio.Search;
import fr.palier.app.portfolio.Search.After;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The door of whoever calls back: callers look them up and answer, at any hour and whatever became of their campaign. */
@Component("incomingCalls")
class Incoming {
    /** Three letters of a name, or three digits of a number however it is spaced. */
    private static final Pattern ASKED = Pattern.compile("[\\p{L}\\p{M}0-9]{3}|(?:[0-9][^0-9\\p{L}]*){3}");

    private static final int FOUND = 200;

    private final QueueStore queue;
    private final CalledStore people;
    private final LeaseStore leases;
    private final Rests rests;
    private final Search search;
    private final Audit audit;
    private final Transactions transactions;
    private final CallTime time;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors of which a look-up is made
    Incoming(
            QueueStore queue,
            CalledStore people,
            LeaseStore leases,
            Rests rests,
            Search search,
            Audit audit,
            Transactions transactions,
            CallTime time) {
        this.queue = queue;
        this.people = people;
        this.leases = leases;
        this.rests = rests;
        this.search = search;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * Somebody who calls back, as they were found.
     *
     * @param holder the call in which somebody else is with them
     */
    record Found(Called called, Optional<Lease> holder, Known known) {}

    /**
     * People of the campaigns of the caller's teams, running or not, by the beginnings of words of their name, or by their number.
     *
     * @throws Refused where fewer than three letters or digits are asked for: that would be a list of people
     */
    List<Found> find(Scope scope, String asked) {
        Refused.when(!ASKED.matcher(asked).find(), "outreach.back.too-short", asked);
        String digits = asked.replaceAll("[^0-9+]", "").replaceFirst("^(\\+33|0033)0?", "0");
        return transactions.read(scope, () -> {
            Assigned campaigns = queue.campaigns(scope, time.now());
            List<Integer> named = search.find(scope, asked, After.START, FOUND).page().stream()
                    .map(TenancySummary::tenancyId)
                    .toList();
            List<Called> found = people.found(scope, campaigns, digits, named);
            Map<Integer, Known> known = rests.known(
                    scope,
                    found.stream().map(Called::tenancyId).toList(),
                    time.now().toLocalDate());
            return found.stream()
                    .map(called -> new Found(
                            called, heldByOthers(scope, called), known.getOrDefault(called.tenancyId(), Known.NOTHING)))
                    .toList();
        });
    }

    private Optional<Lease> heldByOthers(Scope scope, Called called) {
        return leases.held(scope, called.candidate())
                .filter(lease -> !lease.byPerson().equals(scope.actor().person()));
    }

    /**
     * Somebody calls back: they are this caller's now. What the caller had in hand goes back.
     *
     * @param over also where a colleague is in a call with them
     * @throws Refused where a colleague is and that was not said, with their name and the minutes since
     */
    void take(Scope scope, int campaign, int tenancyId, boolean over) {
        transactions.write(scope, () -> {
            if (!queue.campaigns(scope, time.now()).answering().contains(campaign)) {
                throw new NotFound();
            }
            Called called = people.find(scope, campaign, tenancyId).orElseThrow(NotFound::new);
            heldByOthers(scope, called).filter(_ -> !over).ifPresent(lease -> {
                throw new Refused("outreach.call.held", lease.by(), lease.minutes());
            });
            leases.release(scope);
            leases.takeOver(scope, called.candidate());
            if (!leases.lease(scope, called.candidate(), true)) {
                throw new Refused("outreach.call.just-taken");
            }
            Calls.read(audit, scope, tenancyId);
        });
    }
}
