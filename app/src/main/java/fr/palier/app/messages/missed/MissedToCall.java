package fr.palier.app.messages.missed;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.NotReached;
import fr.palier.app.shared.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells campaigns of calls whom a send has not reached. */
@Component
class MissedToCall implements NotReached {
    private final MissedStore store;

    MissedToCall(MissedStore store) {
        this.store = store;
    }

    @Override
    public Optional<Sent> sent(Scope scope, long send) {
        return store.sent(scope, send).map(one -> new Sent(one.title(), Purpose.stored(one.purpose())));
    }

    @Override
    public Collection<Integer> of(Scope scope, long send) {
        return store.sent(scope, send).map(one -> store.all(scope, one.id())).orElse(List.of());
    }
}
