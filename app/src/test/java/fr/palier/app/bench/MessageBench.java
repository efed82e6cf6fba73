package fr.palier.app.bench;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Carrier;
import fr.palier.app.messages.carrier.Handed;
import fr.palier.app.messages.carrier.Parcel;
import fr.palier.app.messages.outbox.Node;
import fr.palier.app.messages.outbox.Rows;
import fr.palier.app.outreach.CallRoom;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.store.DataDirectory;
import fr.palier.app.store.EmbeddedStore;
import fr.palier.app.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Times the outbox: {@code MessageBench DIRECTORY [LANDLORDS] [MESSAGES]}. Each landlord's rows are written by one statement, as a
 * launch writes them; then one node drains all of them to a carrier that takes everything at once. Smoothing is off.
 */
final class MessageBench {
    private static final LocalDateTime NOW = LocalDateTime.of(2020, 4, 15, 10, 30);
    private static final double SECOND = 1e9;

    private MessageBench() {}

    public static void main(String[] args) {
        int landlords = args.length > 1 ? Integer.parseInt(args[1]) : 51;
        int messages = args.length > 2 ? Integer.parseInt(args[2]) : 504_000;
        try (Store store = EmbeddedStore.open(DataDirectory.claim(Path.of(args[0])));
                ConfigurableApplicationContext application =
                        Workbench.start(store, Map.of("palier.one-command", "bench"))) {
            CallRoom room = application.getBean(CallRoom.class);
            // of ten households one has no number
            int households = Math.ceilDiv(messages * 10, landlords * 9);
            List<Scope> scopes = IntStream.range(0, landlords)
                    .mapToObj(_ -> filled(store, room, households))
                    .toList();
            int written = time("enqueued", () -> enqueue(application, scopes));
            AtomicInteger taken = new AtomicInteger();
            DataSource source = application.getBean(DataSource.class);
            try (Node node = new Node(source, Node.at(NOW), _ -> List.of(new Stub(taken)))) {
                time("drained", () -> {
                    node.run(Channel.SMS, Duration.ofHours(2));
                    return taken.get();
                });
            }
            System.out.printf("%d written, %d taken%n", written, taken.get());
        }
    }

    private static Scope filled(Store store, CallRoom room, int households) {
        Scope scope = room.withUnsought(households);
        Workbench.analyse(store);
        return scope;
    }

    private static int enqueue(ConfigurableApplicationContext application, List<Scope> scopes) {
        Rows rows = new Rows(application.getBean(JdbcClient.class), application.getBean(Transactions.class));
        return scopes.stream()
                .mapToInt(
                        scope -> rows.enqueue(scope, rows.send(scope, Rows.Kind.USUAL, Channel.SMS), Channel.SMS, NOW))
                .sum();
    }

    private static int time(String what, Supplier<Integer> work) {
        long start = System.nanoTime();
        int count = work.get();
        double seconds = (System.nanoTime() - start) / SECOND;
        System.out.printf(Locale.ROOT, "%-10s %7d in %6.1f s, %6.0f a second%n", what, count, seconds, count / seconds);
        return count;
    }

    /** Takes everything at once. */
    private record Stub(AtomicInteger taken) implements Carrier {
        @Override
        public String name() {
            return "stub";
        }

        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public List<Handed> hand(List<Parcel> parcels) {
            taken.addAndGet(parcels.size());
            return parcels.stream()
                    .<Handed>map(parcel -> new Handed.Taken(parcel.reference()))
                    .toList();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
