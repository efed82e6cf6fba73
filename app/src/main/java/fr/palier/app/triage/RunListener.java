package fr.palier.app.triage;

import fr.palier.app.ledger.LedgerChanged;
import fr.palier.app.portfolio.TenanciesChanged;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.HoldsChanged;
import fr.palier.app.timeline.PlansChanged;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Renews a landlord's list once what it is made of has changed. Hearing the same twice does nothing the second time. */
@Component
class RunListener {
    private final Runs runs;

    RunListener(Runs runs) {
        this.runs = runs;
    }

    @Async
    @TransactionalEventListener
    void on(LedgerChanged event) {
        runs.run(Scope.ofProgram(event.landlord()), Occasion.IMPORT);
    }

    @Async
    @TransactionalEventListener
    void on(TenanciesChanged event) {
        runs.run(Scope.ofProgram(event.landlord()), Occasion.IMPORT);
    }

    @Async
    @TransactionalEventListener
    void on(PlansChanged event) {
        runs.run(Scope.ofProgram(event.landlord()), Occasion.PLANS);
    }

    @Async
    @TransactionalEventListener
    void on(HoldsChanged event) {
        runs.run(Scope.ofProgram(event.landlord()), Occasion.HOLDS);
    }

    @Async
    @TransactionalEventListener
    void on(PolicyPublished event) {
        runs.run(Scope.ofProgram(event.landlord()), Occasion.POLICY);
    }
}
