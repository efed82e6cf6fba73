package fr.palier.app.messages.outbox;

import fr.palier.app.messages.outbox.SettleStore.Because;
import fr.palier.app.messages.outbox.UnsettledStore.Unknown;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.outreach.MessageState;
import fr.palier.engine.outreach.MessageState.Event;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The tray of messages of which nobody knows whether they arrived. A named person decides on each; until then it is sent to nobody
 * again, and a receipt may still settle it.
 */
@Component
class Unsettled {
    private final UnsettledStore store;
    private final SettleStore messages;
    private final Fallback fallback;
    private final ReceiptStore receipts;
    private final Transactions transactions;
    private final Audit audit;
    private final CallTime time;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables that a decision changes
    Unsettled(
            UnsettledStore store,
            SettleStore messages,
            Fallback fallback,
            ReceiptStore receipts,
            Transactions transactions,
            Audit audit,
            CallTime time) {
        this.store = store;
        this.messages = messages;
        this.fallback = fallback;
        this.receipts = receipts;
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
    }

    /** A page of it: those about danger first, then the oldest first. */
    List<Unknown> page(Scope scope, long after, int limit) {
        return transactions.read(scope, () -> store.page(scope, after, limit));
    }

    int count(Scope scope) {
        return transactions.read(scope, () -> store.count(scope));
    }

    /**
     * Decides on messages: on all, or on none.
     *
     * @throws Refused where one has been settled meanwhile, or should be sent again for a send that was stopped
     */
    void rule(Scope scope, List<Long> ids, Verdict verdict) {
        transactions.write(scope, () -> ids.forEach(id -> rule(scope, id, verdict)));
    }

    private void rule(Scope scope, long id, Verdict verdict) {
        MessageState state = messages.state(scope, id).orElseThrow(NotFound::new);
        if (state != MessageState.UNKNOWN) {
            throw new Refused("outbox.tray.settled");
        }
        store.rule(scope, id, verdict);
        switch (verdict) {
            case DELIVERED -> messages.arrive(scope, id);
            case LOST ->
                fallback.after(
                        scope, messages.fail(scope, Event.BOUNCE, List.of(new Because(id, "ruled-lost"))), time.now());
            case AGAIN -> again(scope, id);
        }
        receipts.settled(scope.landlord(), id);
        audit.record(scope, "message." + verdict.code(), "message:" + id, Map.of());
    }

    private void again(Scope scope, long id) {
        messages.fail(scope, Event.REPLACE, List.of(new Because(id, "sent-again")));
        if (!store.again(scope, id, time.now())) {
            throw new Refused("outbox.tray.not-running");
        }
    }
}
