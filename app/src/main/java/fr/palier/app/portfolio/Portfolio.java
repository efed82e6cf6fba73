package fr.palier.app.portfolio;

import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door to one tenancy: who lives where, under which terms, how to reach them. Who reads it is for the caller to record. */
@Component
public class Portfolio {
    private final PortfolioStore store;
    private final Recordings recordings;
    private final Transactions transactions;

    Portfolio(PortfolioStore store, Recordings recordings, Transactions transactions) {
        this.store = store;
        this.recordings = recordings;
        this.transactions = transactions;
    }

    /** The tenancy that an address of a page names; empty where the landlord has none. */
    public Optional<TenancyDetails> find(Scope scope, long publicId) {
        return transactions.read(scope, () -> store.find(scope, publicId));
    }

    /**
     * Corrects a telephone or an address of mail. It comes before what files say, today's and later ones.
     *
     * @throws NotFound if the landlord has no such tenancy
     * @throws Refused if it can be no telephone number or address
     */
    public void correct(Scope scope, int tenancyId, ContactPoint.Kind kind, String typed) {
        String value = ContactPoint.normal(kind, typed);
        transactions.write(scope, () -> {
            long recorded = recordings.next(scope);
            found(store.correct(scope, tenancyId, kind, value, recorded));
        });
    }

    /** Protects a tenancy's address, or no longer. */
    public void protect(Scope scope, int tenancyId, boolean protect) {
        transactions.write(scope, () -> found(store.protect(scope, tenancyId, protect)));
    }

    private static void found(boolean found) {
        if (!found) {
            throw new NotFound();
        }
    }
}
