package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.outbox.ClaimStore.Due;
import fr.palier.app.messages.outbox.ClaimStore.Held;
import fr.palier.app.messages.outbox.ClaimStore.Ready;
import fr.palier.app.messages.outbox.ClaimStore.Withdrawn;
import fr.palier.app.messages.outbox.Wordings.Worded.Unsayable;
import fr.palier.app.messages.outbox.Wordings.Worded.Words;
import fr.palier.app.messages.outbox.pace.Paces;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.outreach.SendingHours;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Claims messages: those of sends that run, in the hours of messages, below the caps, to people who are not left in peace and have
 * not had their share of these days. What is
 * claimed is written down as being handed over, and committed, before anybody hands it over: a node that dies in between leaves
 * something unknown, never something sent twice. Danger to life goes by hours, caps, smoothing, and what people asked for at
 * other times; by the switch it does not. Mail of no send comes first and counts for no cap ({@link MailClaims}).
 */
@Component
class Claims {
    private static final int LONGEST_HOLD = 7;
    private static final String OPPOSED = "opposed";

    private final ClaimStore store;
    private final Paces paces;
    private final MailClaims mail;
    private final Fallback fallback;
    private final Wordings wordings;
    private final Transactions transactions;
    private final CallTime time;

    @SuppressWarnings("checkstyle:ParameterNumber") // what a claim asks before a message leaves
    Claims(
            ClaimStore store,
            Paces paces,
            MailClaims mail,
            Fallback fallback,
            Wordings wordings,
            Transactions transactions,
            CallTime time) {
        this.store = store;
        this.paces = paces;
        this.mail = mail;
        this.fallback = fallback;
        this.wordings = wordings;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * Claims a batch.
     *
     * @param provider to whom it will be handed over
     * @param size at most
     * @return what was claimed, and whether any message was looked at at all
     */
    Batch claim(Scope scope, Channel channel, String provider, int size) {
        return transactions.write(scope, () -> {
            LocalDateTime now = time.now();
            boolean open = SendingHours.areOpen(now);
            Batch batch = channel == Channel.EMAIL ? mail.claim(scope, now, size) : new Batch(new ArrayList<>(), false);
            int ofNoSend = batch.claimed.size();
            store.claim(scope, batch.claimed, provider, now);
            List<Ready> ready = store.ready(scope, channel, now, open);
            int left = ready.isEmpty() ? 0 : paces.left(scope, channel, now.toLocalDate());
            for (Ready send : ready) {
                int room = Math.min(size - batch.claimed.size(), room(scope, send, left, now));
                if (room > 0) {
                    List<Claimed> claimed = claim(scope, send, store.due(scope, send, channel, now, room), now);
                    // before the next send is looked at: both may be for the same household
                    store.claim(scope, claimed, provider, now);
                    send.perHour().ifPresent(_ -> paces.countHour(scope, send.send(), now, claimed.size()));
                    left -= claimed.size();
                    batch.claimed.addAll(claimed);
                    batch = new Batch(batch.claimed, true);
                }
            }
            if (!batch.claimed.isEmpty()) {
                paces.count(scope, channel, now.toLocalDate(), batch.claimed.size() - ofNoSend);
            }
            return batch;
        });
    }

    /**
     * Takes letters of a send that may be printed now, within the transaction that prints them; those that may not are held back or
     * withdrawn.
     */
    List<Claimed> letters(Scope scope, Ready send, int most) {
        LocalDateTime now = time.now();
        int left = Math.min(
                most,
                room(
                        scope,
                        new Ready(send.send(), send.danger(), Optional.empty()),
                        paces.left(scope, Channel.LETTER, now.toLocalDate()),
                        now));
        return left <= 0 ? List.of() : claim(scope, send, store.due(scope, send, Channel.LETTER, now, left), now);
    }

    /**
     * What a claim came to.
     *
     * @param worked whether there may be more: a batch can be empty because all of it was held back
     */
    record Batch(List<Claimed> claimed, boolean worked) {}

    private int room(Scope scope, Ready send, int left, LocalDateTime now) {
        if (send.danger()) {
            return Integer.MAX_VALUE;
        }
        paces.reckonAlone(scope);
        int inHour =
                send.perHour().map(most -> paces.pace(scope, now).room(most)).orElse(Integer.MAX_VALUE);
        return Math.min(left, inHour);
    }

    /** Holds back or withdraws what must not leave, and finds the words for the rest. */
    private List<Claimed> claim(Scope scope, Ready send, List<Due> due, LocalDateTime now) {
        Sorted sorted = new Sorted();
        due.forEach(one -> sorted.add(one, now));
        Map<Long, Wordings.Worded> words = sorted.left.isEmpty()
                ? Map.of()
                : wordings.word(scope, sorted.left.stream().map(Due::blank).toList());
        List<Claimed> claimed = new ArrayList<>();
        for (Due one : sorted.left) {
            switch (words.getOrDefault(one.id(), new Unsayable("no-words"))) {
                case Words said -> claimed.add(one.claimed(said));
                case Unsayable why -> sorted.withdrawn.add(new Withdrawn(one.id(), why.reason()));
            }
        }
        keepBack(scope, sorted, now);
        return claimed;
    }

    /** Messages whose turn it is, by what speaks against them. */
    private static final class Sorted {
        private final List<Due> left = new ArrayList<>();
        private final List<Held> held = new ArrayList<>();
        private final List<Withdrawn> withdrawn = new ArrayList<>();

        void add(Due one, LocalDateTime now) {
            if (one.opposed()) {
                withdrawn.add(new Withdrawn(one.id(), OPPOSED));
            } else if (one.dropped()) {
                withdrawn.add(new Withdrawn(one.id(), "address-dropped"));
            } else if (one.stoppedUntil().isPresent()) {
                held.add(new Held(one.id(), again(one.stoppedUntil().get(), now), one.stoppedFor()));
            } else {
                left.add(one);
            }
        }
    }

    /** Who does not wish to hear of it does not by another way either. */
    private void keepBack(Scope scope, Sorted sorted, LocalDateTime now) {
        if (!sorted.held.isEmpty()) {
            store.hold(scope, sorted.held);
        }
        if (!sorted.withdrawn.isEmpty()) {
            store.withdraw(scope, sorted.withdrawn);
            List<Long> otherWay = sorted.withdrawn.stream()
                    .filter(one -> !one.reason().equals(OPPOSED))
                    .map(Withdrawn::id)
                    .toList();
            fallback.after(scope, otherWay, now);
        }
    }

    /** Once it is over, and in a week at the latest: a plan ends sooner than anybody knew. */
    private static LocalDateTime again(LocalDate until, LocalDateTime now) {
        LocalDate week = now.toLocalDate().plusDays(LONGEST_HOLD);
        LocalDate day = until.isBefore(week) ? until.plusDays(1) : week;
        return SendingHours.opening(day.atStartOfDay());
    }

    /** Gives those their turn who were held until now. */
    void release(Scope scope) {
        transactions.write(scope, () -> store.release(scope, time.now()));
    }
}
