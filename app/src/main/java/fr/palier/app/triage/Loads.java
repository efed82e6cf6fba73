package fr.palier.app.triage;

import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.triage.Kernel.Inputs;
import fr.palier.engine.triage.Rehearsal;
import fr.palier.engine.triage.Triage;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * The door for trying policies: keeps the accounts of the last few landlords loaded for as long as somebody tries, so that each
 * try costs a fraction of a second. Loads anew when something was recorded since.
 */
@Component
public class Loads {
    private static final int MOST_LANDLORDS = 3;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Kernel kernel;
    private final Policies policies;
    private final Recordings recordings;
    private final Transactions transactions;
    private final BusinessClock clock;
    private final ReentrantLock one = new ReentrantLock(true);
    private final Map<Integer, Kept> kept = new LinkedHashMap<>(8, 0.75f, true);

    private record Kept(Loaded loaded, Instant used) {}

    Loads(Kernel kernel, Policies policies, Recordings recordings, Transactions transactions, BusinessClock clock) {
        this.kernel = kernel;
        this.policies = policies;
        this.recordings = recordings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The landlord's accounts as they stand. Not inside a transaction. */
    public Loaded load(Scope scope) {
        long mark = transactions.read(scope, () -> recordings.mark(scope));
        int version = policies.current(scope).version();
        one.lock();
        try {
            letGo(Instant.now());
            Loaded loaded = Optional.ofNullable(kept.get(scope.landlord()))
                    .map(Kept::loaded)
                    .filter(known -> known.isOf(clock.today(), mark, version))
                    .orElseGet(() -> read(scope));
            kept.put(scope.landlord(), new Kept(loaded, Instant.now()));
            return loaded;
        } finally {
            one.unlock();
        }
    }

    private Loaded read(Scope scope) {
        Inputs inputs = kernel.inputs(scope);
        int threads = Runtime.getRuntime().availableProcessors();
        Triage triage = Triage.of(inputs.tenancies(), inputs.ledger(), inputs.asOf(), threads);
        return new Loaded(inputs, triage, Rehearsal.list(triage, policies.policy(scope, inputs.policyVersion())));
    }

    private void letGo(Instant now) {
        kept.values().removeIf(known -> known.used.plus(IDLE).isBefore(now));
        while (kept.size() >= MOST_LANDLORDS) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
