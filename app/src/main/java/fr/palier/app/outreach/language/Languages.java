package fr.palier.app.outreach.language;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.rest.Reason;
import fr.palier.app.outreach.rest.Rests;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.outreach.Language;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door to who speaks which language, and who calls them in it. */
@Component
public class Languages {
    private final LanguageStore store;
    private final Rests rests;
    private final Audit audit;
    private final Transactions transactions;
    private final CallTime time;

    Languages(LanguageStore store, Rests rests, Audit audit, Transactions transactions, CallTime time) {
        this.store = store;
        this.rests = rests;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** Somebody does not speak French: nobody calls them before a caller is named for it. Inside a transaction that writes. */
    public void say(Scope scope, int tenancyId, Language language) {
        store.say(scope, tenancyId, language, time.now().toLocalDate());
    }

    /** Whom a campaign is still to call in another language, the ones without a caller first. */
    public List<Spoken> waiting(Scope scope) {
        return transactions.read(scope, () -> store.waiting(scope));
    }

    /**
     * Names who calls somebody in their language, from now on; nobody, where they speak French after all.
     *
     * @throws Refused where they do not wait any more, or whom was named does not call for their campaign
     */
    public void choose(Scope scope, int tenancyId, Optional<UUID> caller) {
        LocalDateTime now = time.now();
        transactions.write(scope, () -> {
            int campaign = caller.map(one -> store.choose(scope, tenancyId, one))
                    .orElseGet(() -> store.forget(scope, tenancyId))
                    .orElseThrow(() -> new Refused("outreach.language.not-theirs"));
            rests.settle(scope, List.of(tenancyId), campaign, now, Reason.TRIED);
            audit.record(scope, "language.caller", "tenancy:" + tenancyId, Map.of());
        });
    }
}
