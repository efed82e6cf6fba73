package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Carriers;
import fr.palier.app.messages.outbox.ProviderStore.Standing;
import fr.palier.app.messages.outbox.pace.Paces;
import fr.palier.app.shared.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door to how the outbox does. */
@Component
public class Outbox {
    /** Messages of a channel that a landlord hands over in a day, where it has decided nothing else. */
    public static final int USUAL_CAP = Paces.USUAL;

    private final Carriers carriers;
    private final ProviderStore store;
    private final Transactions transactions;

    Outbox(Carriers carriers, ProviderStore store, Transactions transactions) {
        this.carriers = carriers;
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * How a provider does.
     *
     * @param dry whether it carries nothing
     * @param load the share that it is given of what it would get, in percent
     * @param asideUntil until when it is left alone
     * @param trouble a code of the last trouble, with when it was
     * @param takenAt when it last took a message
     * @param box where its mail comes back, once it was looked at
     */
    public record Provider(
            String name,
            Channel channel,
            boolean dry,
            int load,
            Optional<Instant> asideUntil,
            Optional<String> trouble,
            Optional<Instant> troubleAt,
            Optional<Instant> takenAt,
            Optional<Box> box) {}

    /**
     * The box to which mail comes back.
     *
     * @param readAt when it was last read
     * @param left mails that stay in it: nobody but a person understands them
     * @param trouble a code of why it cannot be read now
     */
    public record Box(Optional<Instant> readAt, int left, Optional<String> trouble) {}

    /** All providers, channel by channel in the order in which they are used. */
    public List<Provider> providers() {
        Map<String, Standing> standings = transactions.unscoped(store::all);
        Instant now = Instant.now();
        return carriers.all().stream()
                .map(carrier -> {
                    Standing standing = standings.getOrDefault(carrier.name(), Standing.unknown(carrier.name()));
                    return new Provider(
                            carrier.name(),
                            carrier.channel(),
                            carrier.isDry(),
                            standing.derating().load(),
                            standing.derating().retryAt().filter(now::isBefore),
                            standing.lastError(),
                            standing.lastErrorAt(),
                            standing.lastTakenAt(),
                            standing.box());
                })
                .toList();
    }
}
