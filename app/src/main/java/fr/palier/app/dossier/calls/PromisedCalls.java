package fr.palier.app.dossier.calls;

import fr.palier.app.dossier.Cause;
import fr.palier.app.dossier.Dossier;
import fr.palier.app.dossier.Dossiers;
import fr.palier.app.dossier.Origin;
import fr.palier.app.dossier.work.Item.Assignee;
import fr.palier.app.dossier.work.Item.Doer;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.dossier.work.Items;
import fr.palier.app.dossier.work.NewItem;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.CallWanted;
import fr.palier.app.timeline.Spoke;
import fr.palier.app.timeline.told.CallsPromised;
import fr.palier.engine.law.WorkingDays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a task of a call that was promised: of whoever follows the household, due on the next working day, and done once somebody has
 * spoken with it. Where no dossier is open, one is opened in the hands of whoever agreed the plan.
 */
@Component
class PromisedCalls implements CallsPromised {
    private final PromisedCallStore store;
    private final Dossiers dossiers;
    private final Items items;
    private final MessageSource messages;
    private final Transactions transactions;
    private final BusinessClock clock;

    PromisedCalls(
            PromisedCallStore store,
            Dossiers dossiers,
            Items items,
            MessageSource messages,
            Transactions transactions,
            BusinessClock clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.items = items;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the transaction of whoever asked; of two who share a contract, one call answers both. */
    @EventListener
    void on(CallWanted wanted) {
        Scope scope = new Scope(wanted.landlord(), new Actor(wanted.adviser(), wanted.adviserName(), Set.of()));
        transactions.write(scope, () -> {
            if (store.open(scope, wanted.tenancyId()).isEmpty()) {
                Dossier dossier = dossiers.open(scope, wanted.tenancyId(), Cause.OTHER, Origin.HOUSEHOLD);
                long task = dossiers.add(scope, dossier.publicId(), task(dossier));
                store.add(scope, wanted.tenancyId(), task, clock.today());
            }
        });
    }

    private NewItem task(Dossier dossier) {
        String words = messages.getMessage("dossier.promised-call", null, Locale.FRENCH);
        return new NewItem(
                Kind.TASK,
                0,
                FreeText.plain(words),
                Doer.STAFF,
                new Assignee(dossier.adviser().id(), dossier.adviser().name()),
                Optional.of(WorkingDays.firstFrom(clock.today().plusDays(1))));
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
