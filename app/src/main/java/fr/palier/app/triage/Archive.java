package fr.palier.app.triage;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.triage.Kernel.Inputs;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps lists: the run for good, its lines until some more runs have followed. */
@Component
class Archive {
    /** Of so many runs the lines are kept. */
    static final int RUNS_WITH_LINES = 8;

    private final RunStore store;
    private final LineWriter lines;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    Archive(RunStore store, LineWriter lines, Transactions transactions, ApplicationEventPublisher events) {
        this.store = store;
        this.lines = lines;
        this.transactions = transactions;
        this.events = events;
    }

    /** Keeps a list; where another run saw as much or more of the same day meanwhile, that one. */
    Run keep(Scope scope, Occasion occasion, Instant startedAt, Listing list) {
        return transactions.write(scope, () -> {
            store.lock(scope);
            Optional<Run> known = store.latest(scope).filter(run -> sawAsMuch(run, list.inputs()));
            return known.orElseGet(() -> {
                Run run = store.insert(scope, occasion, startedAt, list);
                lines.write(scope, run.id(), list);
                store.keepLines(scope, RUNS_WITH_LINES);
                events.publishEvent(new ListRenewed(scope.landlord(), run.id()));
                return run;
            });
        });
    }

    private static boolean sawAsMuch(Run run, Inputs inputs) {
        return run.asOf().equals(inputs.asOf())
                && run.mark() >= inputs.mark()
                && run.policyVersion() >= inputs.policyVersion();
    }
}
