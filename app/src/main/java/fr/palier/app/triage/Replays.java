package fr.palier.app.triage;

import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The door to past lists: each can be computed again of the entries, terms and timeline as they were recorded up to its mark,
 * with the policy of its time. What was stored of it is only compared.
 */
@Component
public class Replays {
    private static final int MOST_KEPT = 2;
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final Kernel kernel;
    private final RunStore store;
    private final LineStore lines;
    private final Transactions transactions;
    /** One at a time, and the last ones kept for a while: whoever pages through a list computes it once. */
    private final ReentrantLock one = new ReentrantLock(true);

    private final Map<Key, Shelved> shelf = new LinkedHashMap<>();

    private record Key(int landlord, int run) {}

    private record Shelved(SoftReference<Replay> replay, Instant at) {}

    Replays(Kernel kernel, RunStore store, LineStore lines, Transactions transactions) {
        this.kernel = kernel;
        this.store = store;
        this.lines = lines;
        this.transactions = transactions;
    }

    private record Kept(Map<Integer, ListedLine> lines, List<Integer> erased) {}

    /** Computes a run's list again: some seconds for a large landlord. Not inside a transaction. */
    public Replay replay(Scope scope, int runId) {
        Run run = transactions.read(scope, () -> store.find(scope, runId)).orElseThrow(NotFound::new);
        one.lock();
        try {
            return shelve(new Key(scope.landlord(), runId), compute(scope, run));
        } finally {
            one.unlock();
        }
    }

    /** The last replay of a run if it is of just now, else a new one: for whoever turns its pages. */
    public Replay shelved(Scope scope, int runId) {
        Key key = new Key(scope.landlord(), runId);
        one.lock();
        try {
            shelf.values().removeIf(old -> old.at.plus(KEPT).isBefore(Instant.now()));
            Optional<Replay> known =
                    Optional.ofNullable(shelf.get(key)).flatMap(shelved -> Optional.ofNullable(shelved.replay.get()));
            return known.orElseGet(() -> replay(scope, runId));
        } finally {
            one.unlock();
        }
    }

    private Replay shelve(Key key, Replay replay) {
        shelf.remove(key);
        if (shelf.size() >= MOST_KEPT) {
            shelf.remove(shelf.keySet().iterator().next());
        }
        shelf.put(key, new Shelved(new SoftReference<>(replay), Instant.now()));
        return replay;
    }

    private Replay compute(Scope scope, Run run) {
        Listing list = kernel.recorded(scope, run, Runtime.getRuntime().availableProcessors());
        boolean identical = list.digestText().equals(run.digest());
        Kept kept = transactions.read(
                scope,
                () -> new Kept(
                        identical ? Map.of() : byTenancy(lines.of(scope, run.id())),
                        store.erasedAfter(scope, run.mark())));
        boolean compared = identical || !kept.lines.isEmpty() || run.lines() == 0;
        List<Integer> differing =
                identical || !compared ? List.of() : differing(kept.lines, byTenancy(list.lines(0, Integer.MAX_VALUE)));
        return new Replay(run, list, differing, compared, kept.erased);
    }

    private static Map<Integer, ListedLine> byTenancy(List<ListedLine> lines) {
        Map<Integer, ListedLine> byTenancy = new HashMap<>();
        lines.forEach(line -> byTenancy.put(line.tenancyId(), line));
        return byTenancy;
    }

    private static List<Integer> differing(Map<Integer, ListedLine> then, Map<Integer, ListedLine> now) {
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(tenancy -> !same(Optional.ofNullable(then.get(tenancy)), Optional.ofNullable(now.get(tenancy))))
                .sorted()
                .toList();
    }

    /** Where one line differs, those below it move: the rank alone is no difference. */
    private static boolean same(Optional<ListedLine> then, Optional<ListedLine> now) {
        return then.map(Replays::unranked).equals(now.map(Replays::unranked));
    }

    private static ListedLine unranked(ListedLine line) {
        return new ListedLine(
                0, line.tenancyId(), line.action(), line.score(), line.balance(), line.reasons(), line.flip());
    }
}
