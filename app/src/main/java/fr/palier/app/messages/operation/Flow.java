package fr.palier.app.messages.operation;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.operation.OperationStore.Turn;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The door to how a landlord's messages go out just now: whether they do at all, and what room is left. */
@Component
public class Flow {
    private final OperationStore store;
    private final Transactions transactions;
    private final CallTime time;

    Flow(OperationStore store, Transactions transactions, CallTime time) {
        this.store = store;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * A channel today.
     *
     * @param today handed over so far
     * @param ahead messages of sends that run, which wait for their turn
     */
    public record Lane(Channel channel, int perDay, int today, int ahead) {
        /** How many more may go today. */
        public int left() {
            return Math.max(0, perDay - today);
        }
    }

    /**
     * How it goes.
     *
     * @param inHour what sends at the pace of call-backs handed over in this hour, all together
     */
    public record Now(LocalDateTime at, List<Lane> lanes, int inHour) {
        public Now {
            lanes = List.copyOf(lanes);
        }

        /** The lane of a channel. */
        public Lane lane(Channel channel) {
            return lanes.stream()
                    .filter(lane -> lane.channel == channel)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** How it goes now. */
    public Now now(Scope scope) {
        LocalDateTime now = time.now();
        return transactions.read(scope, () -> new Now(now, store.lanes(scope, now), store.inHour(scope, now)));
    }

    private Halt halt(Scope scope) {
        return transactions.read(
                scope, () -> new Halt(store.turns(scope, 1).stream().anyMatch(Turn::closed), store.asked(scope)));
    }

    /**
     * What every page about messages tells.
     *
     * @param on whether all messages are stopped
     * @param asked sends that wait for whoever looks to decide on them
     */
    public record Halt(boolean on, int asked) {}

    /** Tells every page about messages whether all of them are stopped. */
    @ControllerAdvice(basePackages = "fr.palier.app.messages")
    static class Advice {
        private final Flow flow;

        Advice(Flow flow) {
            this.flow = flow;
        }

        @ModelAttribute("halt")
        Halt halt(@Nullable Scope scope) {
            return scope == null ? new Halt(false, 0) : flow.halt(scope);
        }
    }
}
