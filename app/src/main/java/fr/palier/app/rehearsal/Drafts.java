package fr.palier.app.rehearsal;

import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.triage.Policies;
import fr.palier.app.triage.PolicyVersion;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** A person's own draft of the policy: begun from the version that holds, kept at every change, published or thrown away. */
@Component
class Drafts {
    private final DraftStore store;
    private final Policies policies;
    private final Transactions transactions;

    Drafts(DraftStore store, Policies policies, Transactions transactions) {
        this.store = store;
        this.policies = policies;
        this.transactions = transactions;
    }

    Optional<Draft> find(Scope scope) {
        return transactions.read(scope, () -> store.find(scope));
    }

    /** The draft, or a new one of the policy that holds. */
    Draft open(Scope scope) {
        return find(scope).orElseGet(() -> {
            int version = policies.current(scope).version();
            return Tables.draft(version, policies.dmn(scope, version));
        });
    }

    /** Changes the draft and keeps it. */
    Draft change(Scope scope, UnaryOperator<Draft> change) {
        return transactions.write(scope, () -> {
            Draft changed = change.apply(open(scope));
            if (Math.max(changed.action().rows().size(), changed.score().rows().size()) > Sheet.MOST_ROWS) {
                throw new Refused("policy.too-many-rows", Sheet.MOST_ROWS);
            }
            store.save(scope, changed);
            return changed;
        });
    }

    void drop(Scope scope) {
        transactions.write(scope, (Runnable) () -> store.delete(scope));
    }

    /** Begins again from the policy that holds, with what the draft says of its rows: for a draft that was overtaken. */
    Draft rebase(Scope scope) {
        int version = policies.current(scope).version();
        return change(scope, draft -> new Draft(version, draft.action(), draft.score()));
    }

    /** Publishes the draft, which is then gone. */
    PolicyVersion publish(Scope scope, String reason) {
        return transactions.write(scope, () -> {
            Draft draft = store.find(scope).orElseThrow(() -> new Refused("policy.no-draft"));
            if (!Tables.faults(draft).isEmpty()) {
                throw new Refused("policy.draft-faults");
            }
            PolicyVersion published = policies.publish(scope, draft.base(), Tables.dmn(draft), reason);
            store.delete(scope);
            return published;
        });
    }
}
