package fr.palier.app.messages.relay;

import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.dossier.referral.Partners;
import fr.palier.app.letters.Posters;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The door to the notices that a partner was told. Nobody but its own people sees them: another partner's is {@link NotFound}, as one
 * that is nowhere.
 */
@Component
public class PartnerNotices {
    /** As many as stand on one page. */
    static final int PAGE = 50;

    private final RelayedStore store;
    private final RelayStore relays;
    private final Partners partners;
    private final Posters posters;
    private final Transactions transactions;
    private final Audit audit;
    private final CallTime time;

    @SuppressWarnings("checkstyle:ParameterNumber") // both sides of a notice that was relayed, and its poster
    PartnerNotices(
            RelayedStore store,
            RelayStore relays,
            Partners partners,
            Posters posters,
            Transactions transactions,
            Audit audit,
            CallTime time) {
        this.store = store;
        this.relays = relays;
        this.partners = partners;
        this.posters = posters;
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
    }

    /** The partner for which somebody works. */
    Optional<Partner> partner(Actor actor) {
        return partners.of(actor.person());
    }

    /** A page of what the partner was told, dangers that stand first, then the latest, after one; 0 for the beginning. */
    List<Relayed> page(Partner partner, long after, int limit) {
        return transactions.unscoped(() -> store.page(partner.id(), now(), after, limit));
    }

    Relayed find(Actor actor, long id) {
        Partner partner = partner(actor).orElseThrow(NotFound::new);
        return transactions.unscoped(() -> store.find(partner.id(), id).orElseThrow(NotFound::new));
    }

    /** The hour by which notices are of use. */
    LocalDateTime now() {
        return time.now();
    }

    /** Whether what a notice says is of no use any more. */
    boolean isOver(Relayed notice) {
        return notice.isOver(time.now());
    }

    /** Somebody of the partner says that it has seen one; the landlord reads who. The first who says so counts. */
    public void see(Actor actor, long id) {
        Relayed notice = find(actor, id);
        Scope scope = new Scope(notice.landlord(), actor);
        transactions.write(scope, () -> {
            OffsetDateTime at = time.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
            if (relays.see(scope, id, at)) {
                store.see(notice.partner(), id, actor.name(), at);
                audit.record(scope, "relay.seen", "relay:" + id, Map.of("partner", notice.partner()));
            }
        });
    }

    /** What the notices are called that nobody of somebody's partner has seen yet, the latest first, as far as a page goes. */
    public List<Long> unseen(Actor actor) {
        return partner(actor).stream()
                .flatMap(partner -> page(partner, 0, PAGE).stream())
                .filter(one -> one.seen().isEmpty())
                .map(Relayed::id)
                .toList();
    }

    /**
     * The poster of a notice that holds, with the landlord's logo and telephone.
     *
     * @throws Refused where it holds no more, is of no use any more, or cannot be printed
     */
    byte[] poster(Actor actor, Relayed notice) {
        Refused.when(notice.ended().isPresent() || isOver(notice), "relay.ended.no-poster");
        return posters.print(new Scope(notice.landlord(), actor), notice.poster());
    }
}
