package fr.palier.app.situation;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.Facts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a rent account and what the policy makes of it. */
@Component
class RentAccounts {
    private final SituationStore store;
    private final Judge judge;

    RentAccounts(SituationStore store, Judge judge) {
        this.store = store;
        this.judge = judge;
    }

    Situation.Rent of(Scope scope, TenancyDetails tenancy, Facts facts, LocalDate today) {
        List<Posting> postings = store.postings(scope, tenancy.id(), today);
        return new Situation.Rent(Account.of(postings, today), judge.judge(tenancy, facts, postings, today));
    }
}
