package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Carrier;
import fr.palier.app.messages.carrier.Carriers;
import fr.palier.app.messages.carrier.Handed;
import fr.palier.app.messages.carrier.Handed.Reach;
import fr.palier.app.messages.outbox.ProviderStore.Standing;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.outreach.Derating;
import fr.palier.engine.outreach.Derating.Went;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which provider gets the next batch: the first in their order that is not derated, else less of it, and the next the more. A
 * provider's trouble is known to all nodes.
 */
@Component
class Roster {
    private static final int HUNDRED = 100;
    private static final int LARGEST_BATCH = 50;

    private final Carriers carriers;
    private final ProviderStore store;
    private final Transactions transactions;
    private final CallTime time;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Roster(Carriers carriers, ProviderStore store, Transactions transactions, CallTime time) {
        this.carriers = carriers;
        this.store = store;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * A provider whose turn it is.
     *
     * @param size of the batch that it is given
     */
    record Turn(Carrier carrier, int size) {}

    /** All of a channel, in their order. */
    List<Carrier> of(Channel channel) {
        return carriers.of(channel);
    }

    /** Nobody's where all are left alone for the moment, or the channel has none. */
    Optional<Turn> next(Channel channel) {
        List<Carrier> all = carriers.of(channel);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Instant now = Instant.now();
        Map<String, Standing> standings = transactions.unscoped(store::all);
        Stream<Carrier> drawn =
                all.stream().filter(one -> derating(standings, one).takes(random.nextInt(HUNDRED), now));
        Stream<Carrier> open =
                all.stream().filter(one -> derating(standings, one).isOpen(now));
        return Stream.concat(drawn, open)
                .findFirst()
                .map(one -> new Turn(
                        one,
                        Math.max(1, LARGEST_BATCH * derating(standings, one).load() / HUNDRED)));
    }

    private static Derating derating(Map<String, Standing> standings, Carrier carrier) {
        return standings
                .getOrDefault(carrier.name(), Standing.unknown(carrier.name()))
                .derating();
    }

    /** Takes note of how a batch went. */
    void tell(Carrier carrier, List<Handed> answers) {
        Went went = went(answers);
        boolean taken = answers.stream().anyMatch(Handed.Taken.class::isInstance);
        transactions.unscoped(() -> {
            Derating before = store.lock(carrier.name());
            store.keep(carrier.name(), before.after(went, Instant.now()), trouble(answers), taken, time.moment());
            return true;
        });
    }

    private static Went went(List<Handed> answers) {
        boolean badly = answers.stream()
                .anyMatch(answer -> answer instanceof Handed.Lost
                        || (answer instanceof Handed.PutOff off && off.reach() == Reach.PROVIDER));
        boolean throttled =
                answers.stream().anyMatch(answer -> answer instanceof Handed.PutOff off && off.reach() == Reach.PACE);
        return badly ? Went.BADLY : throttled ? Went.THROTTLED : Went.WELL;
    }

    private static Optional<String> trouble(List<Handed> answers) {
        return answers.stream()
                .flatMap(answer -> switch (answer) {
                    case Handed.Lost lost -> Stream.of(lost.reason());
                    case Handed.PutOff off when off.reach() != Reach.MESSAGE -> Stream.of(off.reason());
                    case Handed.PutOff _, Handed.Taken _, Handed.Refused _ -> Stream.<String>empty();
                })
                .findFirst();
    }
}
