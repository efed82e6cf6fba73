package fr.palier.app.messages.operation;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.operation.OperationStore.Cap;
import fr.palier.app.messages.operation.OperationStore.Turn;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The door to the switch that stops all of a landlord's messages at once, and to its caps. */
@Component
class Operations {
    /** Of {@link Refused}: somebody else changed it meanwhile. */
    static final String CHANGED = "outbox.operation.changed";

    private static final int SHOWN = 10;

    private final OperationStore store;
    private final Transactions transactions;
    private final Audit audit;
    private final CallTime time;

    Operations(OperationStore store, Transactions transactions, Audit audit, CallTime time) {
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
    }

    /** How the switch was turned lately, the last first; never where that list is empty. */
    List<Turn> turns(Scope scope) {
        return transactions.read(scope, () -> store.turns(scope, SHOWN));
    }

    List<Cap> caps(Scope scope) {
        return transactions.read(scope, () -> store.caps(scope, time.now().toLocalDate()));
    }

    /**
     * Stops all messages that were not handed over yet, or lets them go on.
     *
     * @param seen the id of the last turn that the person saw, 0 for none
     * @throws Refused where somebody turned it meanwhile, or it stands so already
     */
    void turn(Scope scope, int seen, boolean close, Cause cause) {
        transactions.write(scope, () -> {
            boolean closed = store.turns(scope, 1).stream().anyMatch(Turn::closed);
            if (closed == close || !store.turn(scope, seen, close, cause)) {
                throw new Refused(CHANGED);
            }
            String act = close ? "messages.stopped" : "messages.resumed";
            audit.record(scope, act, "landlord:" + scope.landlord(), Map.of("cause", cause.code()));
        });
    }

    /**
     * Sets how many messages of a channel may leave in a day.
     *
     * @throws Refused where somebody set it meanwhile
     */
    void cap(Scope scope, Channel channel, int seen, int perDay) {
        transactions.write(scope, () -> {
            if (!store.cap(scope, channel, seen, perDay)) {
                throw new Refused(CHANGED);
            }
            Map<String, Object> detail = Map.of("channel", channel.code(), "per-day", perDay);
            audit.record(scope, "messages.capped", "landlord:" + scope.landlord(), detail);
        });
    }
}
