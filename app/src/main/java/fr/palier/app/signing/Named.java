package fr.palier.app.signing;

import fr.palier.app.relief.household.Signatories;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Those who were named to sign: what the door of plans holds a paper against. */
@Component
class Named implements Signatories {
    private final SigningStore store;
    private final Transactions transactions;

    Named(SigningStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public List<Signatory> of(Scope scope, int tenancyId, int plan) {
        return transactions.read(scope, () -> store.named(scope, tenancyId, plan)).stream()
                .map(one -> new Signatory(one.name(), one.capacity().key(), one.signedOn(), one.onPaper()))
                .toList();
    }

    @Override
    public void signedOnPaper(Scope scope, int tenancyId, int plan, LocalDate on) {
        transactions.write(scope, () -> store.signedOnPaper(scope, tenancyId, plan, on));
    }
}
