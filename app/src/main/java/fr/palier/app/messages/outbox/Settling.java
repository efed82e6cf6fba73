package fr.palier.app.messages.outbox;

import fr.palier.app.messages.carrier.Handed;
import fr.palier.app.messages.carrier.Handed.Reach;
import fr.palier.app.messages.carrier.Receipt.Verdict;
import fr.palier.app.messages.outbox.SettleStore.Because;
import fr.palier.app.messages.outbox.SettleStore.PutOff;
import fr.palier.app.messages.outbox.SettleStore.Taken;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.outreach.MessageState;
import fr.palier.engine.outreach.MessageState.Event;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes down what became of messages that were handed over. */
@Component
class Settling {
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration FIRST_DELAY = Duration.ofMinutes(5);
    private static final Duration PROVIDERS_DELAY = Duration.ofMinutes(1);

    private final SettleStore store;
    private final Fallback fallback;
    private final Timeline timeline;
    private final Transactions transactions;
    private final CallTime time;

    Settling(SettleStore store, Fallback fallback, Timeline timeline, Transactions transactions, CallTime time) {
        this.store = store;
        this.fallback = fallback;
        this.timeline = timeline;
        this.transactions = transactions;
        this.time = time;
    }

    /** Writes down the answers to a batch, in its order. */
    void settle(Scope scope, List<Claimed> claimed, List<Handed> answers) {
        LocalDateTime now = time.now();
        Sorted sorted = new Sorted();
        for (int i = 0; i < claimed.size(); i++) {
            sorted.add(claimed.get(i), answers.get(i), now);
        }
        transactions.write(scope, () -> {
            if (!sorted.putOff.isEmpty()) {
                store.putOff(scope, sorted.putOff);
            }
            if (!sorted.lost.isEmpty()) {
                store.lose(scope, sorted.lost);
            }
            fail(scope, Event.REFUSE, sorted.refused, false);
            fail(scope, Event.REFUSE, sorted.unreachable, true);
            if (!sorted.taken.isEmpty()) {
                store.take(scope, sorted.taken);
                tell(scope, sorted.told);
            }
        });
    }

    private static final class Sorted {
        private final List<Taken> taken = new ArrayList<>();
        private final List<Claimed> told = new ArrayList<>();
        private final List<PutOff> putOff = new ArrayList<>();
        private final List<Because> refused = new ArrayList<>();
        private final List<Because> unreachable = new ArrayList<>();
        private final List<Because> lost = new ArrayList<>();

        void add(Claimed one, Handed answer, LocalDateTime now) {
            switch (answer) {
                case Handed.Taken by -> {
                    taken.add(new Taken(one.id(), by.reference()));
                    told.add(one);
                }
                case Handed.PutOff off
                when off.reach() != Reach.MESSAGE ->
                    putOff.add(new PutOff(one.id(), now.plus(PROVIDERS_DELAY), off.reason(), false));
                case Handed.PutOff off
                when one.attempts() < MOST_ATTEMPTS ->
                    putOff.add(new PutOff(one.id(), now.plus(delay(one.attempts())), off.reason(), true));
                case Handed.PutOff _ -> refused.add(new Because(one.id(), "put-off-too-often"));
                case Handed.Refused never ->
                    (never.addressIsBad() ? unreachable : refused).add(new Because(one.id(), never.reason()));
                case Handed.Lost nobody -> lost.add(new Because(one.id(), nobody.reason()));
            }
        }

        /** Five minutes, then twice as long each time: ten hours in all. */
        private static Duration delay(int attempts) {
            return FIRST_DELAY.multipliedBy(1L << (attempts - 1));
        }
    }

    private void fail(Scope scope, Event event, List<Because> failed, boolean unreachable) {
        if (failed.isEmpty()) {
            return;
        }
        List<Long> ids = store.fail(scope, event, failed);
        if (unreachable) {
            fallback.drop(scope, ids);
        }
        fallback.after(scope, ids, time.now());
    }

    /** What left stands in the timelines of those to whom it went. */
    private void tell(Scope scope, List<Claimed> told) {
        Map<Integer, Long> sends =
                store.sends(scope, told.stream().map(Claimed::send).collect(Collectors.toSet()));
        told.stream()
                .filter(Claimed::isForAHousehold)
                .collect(Collectors.groupingBy(one -> detail(one, sends)))
                .forEach((detail, some) -> timeline.recordAll(
                        scope, some.stream().map(Claimed::tenancyId).toList(), EntryKind.MESSAGE, detail));
    }

    private static Map<String, String> detail(Claimed one, Map<Integer, Long> sends) {
        String channel = one.channel().code();
        return one.letter()
                .map(letter -> Map.of("channel", channel, "letter", Long.toString(letter.recorded())))
                .orElseGet(() -> Map.of("channel", channel, "send", String.valueOf(sends.get(one.send()))));
    }

    /** What a node left that died: nobody knows, and nothing is sent again. */
    int recover(Scope scope) {
        return transactions.write(scope, () -> {
            List<Because> lost = store.abandoned(scope).stream()
                    .map(id -> new Because(id, "node-died"))
                    .toList();
            if (!lost.isEmpty()) {
                store.lose(scope, lost);
            }
            return lost.size();
        });
    }

    /**
     * What a receipt says of a message.
     *
     * @return false while the message is still being handed over: the receipt has to be looked at again
     */
    boolean hear(Scope scope, long message, Verdict verdict) {
        return transactions.write(
                scope,
                () -> store.state(scope, message)
                        .map(state -> {
                            hear(scope, message, verdict, state);
                            return state != MessageState.HANDING;
                        })
                        .orElse(true));
    }

    private void hear(Scope scope, long message, Verdict verdict, MessageState state) {
        switch (verdict) {
            case DELIVERED -> store.arrive(scope, message);
            case FAILED -> bounce(scope, message, "not-delivered", false);
            case UNREACHABLE -> bounce(scope, message, "unreachable", true);
            case UNDERWAY -> {
                // nothing has come to an end
            }
        }
    }

    private void bounce(Scope scope, long message, String reason, boolean unreachable) {
        fail(scope, Event.BOUNCE, List.of(new Because(message, reason)), unreachable);
    }
}
