package fr.palier.app.dossier.referral;

import fr.palier.app.dossier.referral.Referrals.Deciding;
import fr.palier.app.dossier.referral.Referrals.Seen;
import fr.palier.app.dossier.referral.RequestStore.After;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a partner received. Nobody but its own people sees it: another partner's request is {@link NotFound}, as one that is
 * nowhere. Who reads one is recorded with the landlord that sent it.
 */
@Component
class Inbox {
    private final RequestStore store;
    private final Partners partners;
    private final Referrals referrals;
    private final Audit audit;
    private final Transactions transactions;

    Inbox(RequestStore store, Partners partners, Referrals referrals, Audit audit, Transactions transactions) {
        this.store = store;
        this.partners = partners;
        this.referrals = referrals;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The partner for which somebody works. */
    Optional<Partner> partner(Actor actor) {
        return partners.of(actor.person());
    }

    /** A page of what the partner received, the latest first. */
    List<Request> page(Partner partner, After after, int limit) {
        return transactions.unscoped(() -> {
            store.enter(partner.id());
            return store.page(partner.id(), after, limit);
        });
    }

    /** One, recorded as read. */
    Request read(Actor actor, long id) {
        Request request = find(actor, id);
        audit.record(
                new Scope(request.landlord(), actor),
                "referral.read",
                "referral:" + request.referral(),
                Map.of("partner", request.partner()));
        return request;
    }

    private Request find(Actor actor, long id) {
        Partner partner = partner(actor).orElseThrow(NotFound::new);
        return transactions.unscoped(() -> {
            store.enter(partner.id());
            return store.find(partner.id(), id).orElseThrow(NotFound::new);
        });
    }

    /** Accepts, declines or answers one; the landlord that sent it finds it in the dossier. */
    void decide(Actor actor, long id, int version, Deciding deciding) {
        Request request = find(actor, id);
        referrals.decide(new Scope(request.landlord(), actor), new Seen(request.referral(), version), deciding);
    }
}
