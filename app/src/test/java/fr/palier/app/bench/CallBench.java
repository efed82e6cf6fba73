package fr.palier.app.bench;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.call.Calls;
import fr.palier.app.outreach.call.Report;
import fr.palier.app.outreach.campaign.Campaigns;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.store.DataDirectory;
import fr.palier.app.store.EmbeddedStore;
import fr.palier.app.store.Store;
import fr.palier.engine.outreach.Outcome;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Times a call room: {@code CallBench DIRECTORY [TENANCIES] [SECONDS]}. The audience is counted on a landlord of 90,000 tenancies;
 * then 200 callers pull from a campaign of three fifths of the tenancies given, fifty times a second whether answers come or
 * not, and write each call down. Nobody may be given twice.
 */
final class CallBench {
    private static final int LARGEST = 90_000;
    private static final int CALLERS = 200;
    private static final int A_SECOND = 50;
    private static final int COUNTS = 40;

    private CallBench() {}

    public static void main(String[] args) throws Exception {
        int tenancies = args.length > 1 ? Integer.parseInt(args[1]) : 52_000;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
        try (Store store = EmbeddedStore.open(DataDirectory.claim(Path.of(args[0])));
                ConfigurableApplicationContext application = Workbench.start(store)) {
            count(store, application);
            pull(store, application, tenancies, seconds);
        }
    }

    private static void count(Store store, ConfigurableApplicationContext application) {
        CallRoom room = application.getBean(CallRoom.class);
        Campaigns campaigns = application.getBean(Campaigns.class);
        Scope coordinator = room.withUnsought(LARGEST);
        Workbench.analyse(store);
        List<Criteria> criteria = List.of(CallRoom.from(70), CallRoom.from(80), CallRoom.branch(1), CallRoom.from(18));
        long[] nanos = IntStream.range(0, COUNTS)
                .mapToLong(i -> {
                    long start = System.nanoTime();
                    campaigns.count(coordinator, Purpose.WELFARE, criteria.get(i % criteria.size()));
                    return System.nanoTime() - start;
                })
                .toArray();
        tell("audience of 90,000 counted", nanos);
    }

    @SuppressWarnings("checkstyle:MethodLength") // one story
    private static void pull(Store store, ConfigurableApplicationContext application, int tenancies, int seconds)
            throws InterruptedException {
        CallRoom room = application.getBean(CallRoom.class);
        Calls calls = application.getBean(Calls.class);
        Scope coordinator = room.withUnsought(tenancies);
        Workbench.analyse(store);
        int team = room.team(coordinator);
        List<Scope> callers = IntStream.range(0, CALLERS)
                .mapToObj(_ -> room.caller(coordinator, team))
                .toList();
        long start = System.nanoTime();
        int people = room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(70))
                .people();
        System.out.printf("%d people enqueued in %d ms%n", people, (System.nanoTime() - start) / 1_000_000);
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicInteger nobody = new AtomicInteger();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < seconds * A_SECOND; i++) {
                long due = begin + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
                Scope caller = callers.get(i % CALLERS);
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                pool.submit(() -> {
                    boolean given = calls.pull(caller);
                    nanos.add(System.nanoTime() - due);
                    if (given) {
                        calls.record(caller, unanswered(calls, caller));
                    } else {
                        nobody.incrementAndGet();
                    }
                });
            }
        }
        tell("pulled, fifty a second", nanos.stream().mapToLong(Long::longValue).toArray());
        System.out.printf("%d given twice, %d times nobody%n", twice(application, coordinator), nobody.get());
    }

    private static Report unanswered(Calls calls, Scope caller) {
        return new Report(
                calls.token(caller).orElseThrow(),
                Outcome.NO_ANSWER,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Set.of(),
                false);
    }

    private static int twice(ConfigurableApplicationContext application, Scope scope) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        return application
                .getBean(Transactions.class)
                .read(
                        scope,
                        () -> jdbc.sql("""
                        select count(*) from (
                            select from outreach.call where landlord_id = ? group by campaign, tenancy_id having count(*) > 1) t""")
                                .param(scope.landlord())
                                .query(Integer.class)
                                .single());
    }

    private static void tell(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%s: %d times, median %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                what,
                nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }
}
