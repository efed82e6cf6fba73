package fr.palier.app.situation;

import fr.palier.app.shared.Scope;
import fr.palier.app.triage.Runs;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads a rent account and what the policy makes of it. */
@Component
class RentAccounts {
    private final SituationStore store;
    private final Runs runs;

    RentAccounts(SituationStore store, Runs runs) {
        this.store = store;
        this.runs = runs;
    }

    Situation.Rent of(Scope scope, int tenancyId, LocalDate today) {
        return new Situation.Rent(
                Account.of(store.postings(scope, tenancyId, today), today), runs.judge(scope, tenancyId));
    }
}
