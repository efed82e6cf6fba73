package fr.palier.app.triage;

import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Progress;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** The door to a landlord's lists: computed anew of what is known now, and kept with what they were made of. */
@Component
public class Runs {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Kernel kernel;
    private final Archive archive;
    private final RunStore store;
    private final Landlords landlords;
    private final Transactions transactions;
    /** So that many imports at once neither fill the memory nor take all connections. */
    private final Semaphore turns = new Semaphore(PROCESSORS, true);

    Runs(Kernel kernel, Archive archive, RunStore store, Landlords landlords, Transactions transactions) {
        this.kernel = kernel;
        this.archive = archive;
        this.store = store;
        this.landlords = landlords;
        this.transactions = transactions;
    }

    /**
     * Computes a landlord's list of what is known now, and keeps it. Where nothing was recorded since the last run of the same
     * day and policy, that run is the answer and nothing is written. Not inside a transaction.
     */
    public Run run(Scope scope, Occasion occasion) {
        return run(scope, occasion, PROCESSORS);
    }

    private Run run(Scope scope, Occasion occasion, int threads) {
        turns.acquireUninterruptibly();
        try {
            Instant startedAt = Instant.now();
            return archive.keep(scope, occasion, startedAt, kernel.now(scope, threads));
        } finally {
            turns.release();
        }
    }

    /**
     * The lists of all landlords, as many at a time as there are processors, the largest first so that none is left for the end.
     * The first failure is thrown once all are done.
     */
    public List<Run> all(Occasion occasion, Progress progress) {
        List<Landlord> all = largestFirst(landlords.all());
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(PROCESSORS)) {
            List<Future<Run>> running = new ArrayList<>();
            for (Landlord landlord : all) {
                running.add(pool.submit(() -> {
                    Run run = run(Scope.ofProgram(landlord.id()), occasion, 1);
                    progress.at(done.incrementAndGet(), all.size());
                    return run;
                }));
            }
            return answers(running);
        }
    }

    private List<Landlord> largestFirst(List<Landlord> all) {
        Map<Landlord, Integer> sizes = new HashMap<>();
        for (Landlord landlord : all) {
            sizes.put(
                    landlord,
                    latest(Scope.ofProgram(landlord.id())).map(Run::tenancies).orElse(0));
        }
        return all.stream()
                .sorted(Comparator.comparing((Landlord landlord) -> sizes.getOrDefault(landlord, 0))
                        .reversed())
                .toList();
    }

    private static List<Run> answers(List<Future<Run>> running) {
        List<Run> runs = new ArrayList<>();
        for (Future<Run> future : running) {
            try {
                runs.add(future.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a landlord's list could not be computed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return runs;
    }

    /** The last run, whose list is today's. */
    public Optional<Run> latest(Scope scope) {
        return transactions.read(scope, () -> store.latest(scope));
    }

    /** One run. */
    public Run find(Scope scope, int run) {
        return transactions.read(scope, () -> store.find(scope, run)).orElseThrow(NotFound::new);
    }

    /**
     * Runs before one, the newest first.
     *
     * @param before a run's number; {@link Integer#MAX_VALUE} to begin
     */
    public List<Run> history(Scope scope, int before, int limit) {
        return transactions.read(scope, () -> store.before(scope, before, limit));
    }

    /** What the policy says now of one tenancy, on the list or not. */
    public Judgement judge(Scope scope, int tenancy) {
        return Judgement.of(kernel.one(scope, tenancy));
    }
}
