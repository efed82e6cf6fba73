package fr.palier.app.triage;

import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.decision.RefusedModel;
import fr.palier.engine.triage.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The door to a landlord's policies: each that was ever published, by its number; the last one holds. */
@Component
public class Policies {
    private static final int MOST_KEPT = 128;
    private static final int LONGEST_REASON = 500;

    private final PolicyStore store;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    /** A published version never changes, so what was made of it can be kept. */
    private final Map<Key, Policy> compiled = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Policy> eldest) {
            return size() > MOST_KEPT;
        }
    });

    private record Key(int landlord, int version) {}

    Policies(PolicyStore store, Transactions transactions, ApplicationEventPublisher events) {
        this.store = store;
        this.transactions = transactions;
        this.events = events;
    }

    /** The version that holds now. */
    public PolicyVersion current(Scope scope) {
        return transactions.read(
                scope, () -> store.find(scope, store.last(scope)).orElse(PolicyVersion.SHIPPED));
    }

    /** All versions, the newest first; the policy that ships comes last. */
    public List<PolicyVersion> history(Scope scope) {
        List<PolicyVersion> all = new ArrayList<>(transactions.read(scope, () -> store.all(scope)));
        all.add(PolicyVersion.SHIPPED);
        return all;
    }

    /** One version. */
    public PolicyVersion version(Scope scope, int version) {
        return version == 0
                ? PolicyVersion.SHIPPED
                : transactions.read(scope, () -> store.find(scope, version)).orElseThrow(NotFound::new);
    }

    /** The text of a version: a DMN model. */
    public String dmn(Scope scope, int version) {
        return version == 0
                ? Policy.shippedText()
                : transactions.read(scope, () -> store.dmn(scope, version)).orElseThrow(NotFound::new);
    }

    /** A version, ready to decide. */
    public Policy policy(Scope scope, int version) {
        Key key = new Key(scope.landlord(), version);
        return Optional.ofNullable(compiled.get(key)).orElseGet(() -> {
            Policy policy = read(dmn(scope, version));
            compiled.put(key, policy);
            return policy;
        });
    }

    /**
     * Publishes a policy; it holds from now on, and a new list follows.
     *
     * @param after the version on which the author worked: another may have been published meanwhile
     * @throws RefusedModel if the text is no policy, with every place that cannot be used
     * @throws Refused without a reason, without a change, or if another version was published meanwhile
     */
    public PolicyVersion publish(Scope scope, int after, String dmn, String reason) {
        read(dmn);
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new Refused("policy.reason-missing");
        }
        if (why.length() > LONGEST_REASON) {
            throw new Refused("policy.reason-long", LONGEST_REASON);
        }
        return transactions.write(scope, () -> {
            store.lock(scope);
            int last = store.last(scope);
            if (last != after) {
                throw new Refused("policy.overtaken", last);
            }
            if (dmn(scope, last).equals(dmn)) {
                throw new Refused("policy.nothing-changed");
            }
            PolicyVersion published = new PolicyVersion(
                    last + 1, why, scope.actor().name(), Optional.of(store.insert(scope, last + 1, dmn, why)));
            events.publishEvent(new PolicyPublished(scope.landlord(), published.version()));
            return published;
        });
    }

    /** Publishes an earlier version anew, as a version of its own: nothing is ever taken out of the history. */
    public PolicyVersion rollBack(Scope scope, int version, String reason) {
        return publish(scope, current(scope).version(), dmn(scope, version), reason);
    }

    private static Policy read(String dmn) {
        try {
            return Policy.read(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)), "policy.dmn");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
