package fr.palier.app.outreach.call;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.rest.Reason;
import fr.palier.app.outreach.rest.Rests;
import fr.palier.app.outreach.visit.Visits;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.Holds;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A death that was written down by mistake is taken back the same day by whoever wrote it: everything is as it was. */
@Component
class Deaths {
    private final DeathStore store;
    private final Visits visits;
    private final Rests rests;
    private final Holds holds;
    private final Audit audit;
    private final Transactions transactions;
    private final CallTime time;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors that heard of it
    Deaths(
            DeathStore store,
            Visits visits,
            Rests rests,
            Holds holds,
            Audit audit,
            Transactions transactions,
            CallTime time) {
        this.store = store;
        this.visits = visits;
        this.rests = rests;
        this.holds = holds;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * A call in which a death was told.
     *
     * @param recorded of the suspension in the timeline
     */
    record Death(long call, int campaign, int tenancyId, long recorded, LocalDateTime at) {}

    /** Those that the person may take back. */
    List<Death> mine(Scope scope) {
        return transactions.read(scope, () -> store.mine(scope, time.now().toLocalDate()));
    }

    /**
     * Takes one back: calls, visits and reminders go on.
     *
     * @throws Refused where it is not the person's of today, or was taken back already
     */
    void undo(Scope scope, long call) {
        LocalDateTime now = time.now();
        transactions.write(scope, () -> {
            Death death = store.mine(scope, now.toLocalDate()).stream()
                    .filter(one -> one.call() == call)
                    .findFirst()
                    .orElseThrow(() -> new Refused("outreach.death.gone"));
            holds.lift(scope, death.tenancyId(), death.recorded());
            store.waitAgain(scope, death);
            visits.reopen(scope, death.tenancyId());
            store.undone(scope, death);
            rests.settle(scope, List.of(death.tenancyId()), death.campaign(), now, Reason.TRIED);
            audit.record(scope, "death.undone", "tenancy:" + death.tenancyId(), Map.of());
        });
    }
}
