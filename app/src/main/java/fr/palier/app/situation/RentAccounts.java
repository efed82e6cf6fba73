package fr.palier.app.situation;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.triage.Runs;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a rent account and what the policy makes of it. */
@Component
class RentAccounts {
    private final SituationStore store;
    private final Runs runs;
    private final Transactions transactions;

    RentAccounts(SituationStore store, Runs runs, Transactions transactions) {
        this.store = store;
        this.runs = runs;
        this.transactions = transactions;
    }

    /** Outside of any transaction: the policy reads its own instant. */
    Situation.Rent of(Scope scope, int tenancyId, LocalDate today) {
        List<Posting> postings = transactions.read(scope, () -> store.postings(scope, tenancyId, today));
        return new Situation.Rent(Account.of(postings, today), runs.judge(scope, tenancyId));
    }
}
