package fr.palier.app.triage;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.engine.ledger.LedgerColumns;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Computes lists of what the store holds. */
@Component
class Kernel {
    private final Feed feed;
    private final Policies policies;
    private final BusinessClock clock;

    /** What a list is made of, read at one instant. */
    record Inputs(TenancyColumns tenancies, LedgerColumns ledger, LocalDate asOf, long mark, int policyVersion) {}

    Kernel(Feed feed, Policies policies, BusinessClock clock) {
        this.feed = feed;
        this.policies = policies;
        this.clock = clock;
    }

    /** Of what is known now. */
    Listing now(Scope scope, int threads) {
        return list(scope, inputs(scope), threads);
    }

    /** What is known now, before anything is made of it. */
    Inputs inputs(Scope scope) {
        return feed.now(scope, clock.today());
    }

    /** Of one tenancy alone, whatever its action. */
    Listing one(Scope scope, int tenancy) {
        return list(scope, feed.one(scope, tenancy, clock.today()), 1);
    }

    /** What a run saw, computed again of what was recorded up to its mark. */
    Listing recorded(Scope scope, Run run, int threads) {
        return list(scope, feed.recorded(scope, run), threads);
    }

    private Listing list(Scope scope, Inputs inputs, int threads) {
        return Listing.of(inputs, policies.policy(scope, inputs.policyVersion()), threads);
    }
}
