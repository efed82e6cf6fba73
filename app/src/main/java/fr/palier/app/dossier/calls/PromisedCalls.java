package fr.palier.app.dossier.calls;

import fr.palier.app.dossier.Origin;
import fr.palier.app.dossier.TasksForTomorrow;
import fr.palier.app.dossier.work.Items;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.CallWanted;
import fr.palier.app.timeline.Spoke;
import fr.palier.app.timeline.told.CallsPromised;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a task of a call that was promised, done once somebody has spoken with the household.
 */
@Component
class PromisedCalls implements CallsPromised {
    private final PromisedCallStore store;
    private final TasksForTomorrow tasks;
    private final Items items;
    private final Transactions transactions;
    private final BusinessClock clock;

    PromisedCalls(
            PromisedCallStore store,
            TasksForTomorrow tasks,
            Items items,
            Transactions transactions,
            BusinessClock clock) {
        this.store = store;
        this.tasks = tasks;
        this.items = items;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the transaction of whoever asked; of two who share a contract, one call answers both. */
    @EventListener
    void on(CallWanted wanted) {
        Scope scope = new Scope(wanted.landlord(), new Actor(wanted.adviser(), wanted.adviserName(), Set.of()));
        transactions.write(scope, () -> {
            if (store.open(scope, wanted.tenancyId()).isEmpty()) {
                long task = tasks.add(scope, wanted.tenancyId(), Origin.HOUSEHOLD, "dossier.promised-call");
                store.add(scope, wanted.tenancyId(), task, clock.today());
            }
        });
    }

    /** In the transaction of whoever spoke with them. */
    @EventListener
    void on(Spoke spoken) {
        Scope scope = spoken.scope();
        transactions.write(
                scope, () -> store.tasks(scope, spoken.tenancyId()).forEach(task -> items.finish(scope, task)));
    }

    @Override
    public Optional<Promised> of(Scope scope, int tenancyId) {
        return transactions.read(scope, () -> store.open(scope, tenancyId));
    }

    @Override
    public List<Waiting> waiting(Scope scope, int limit) {
        return transactions.read(scope, () -> store.waiting(scope, limit));
    }
}
