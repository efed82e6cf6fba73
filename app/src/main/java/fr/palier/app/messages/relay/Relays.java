package fr.palier.app.messages.relay;

import fr.palier.app.messages.relay.Relay.Agreed;
import fr.palier.app.messages.relay.RelayStore.Sent;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The door to what partners are told of notices. Whom an agreement of the day concerns is told in the transaction that launches the
 * notice: it stands on the partner's pages from then on, and in the outbox where mail was agreed.
 */
@Component
public class Relays {
    private static final long IDS = 999_999_999_999_999_999L;

    private final AgreementStore agreements;
    private final RelayStore store;
    private final RelayedStore relayed;
    private final RelayMail mail;
    private final RelayWords words;
    private final Transactions transactions;
    private final Audit audit;
    private final BusinessClock clock;
    private final CallTime time;
    private final SecureRandom random = new SecureRandom();

    @SuppressWarnings("checkstyle:ParameterNumber") // both sides of a notice that is relayed, and the mail between them
    Relays(
            AgreementStore agreements,
            RelayStore store,
            RelayedStore relayed,
            RelayMail mail,
            RelayWords words,
            Transactions transactions,
            Audit audit,
            BusinessClock clock,
            CallTime time) {
        this.agreements = agreements;
        this.store = store;
        this.relayed = relayed;
        this.mail = mail;
        this.words = words;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.time = time;
    }

    /** The moment as the landlord's days have it: a demonstration shows one calendar. */
    private OffsetDateTime moment() {
        return time.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
    }

    private List<Agreement> today(Scope scope) {
        return agreements.on(scope, clock.today());
    }

    /** Whether anything is agreed with anybody today. */
    public boolean areAgreed(Scope scope) {
        return transactions.read(scope, () -> !today(scope).isEmpty());
    }

    /** Who would be told of a notice if it were launched now, and who is left out, by name. */
    public List<Relay> ahead(Scope scope, Notice notice) {
        return transactions.read(scope, () -> {
            Map<Integer, String> leftOut = store.leftOut(scope, notice.send());
            return today(scope).stream()
                    .filter(notice::concerns)
                    .map(one -> new Relay(
                            one.partner(),
                            one.name(),
                            Agreed.of(one),
                            Optional.ofNullable(leftOut.get(one.partner())),
                            Optional.empty()))
                    .toList();
        });
    }

    /** Who is told of other notices and would not be of this one, and why, by name. */
    public List<PassedOver> passedOver(Scope scope, Notice notice) {
        return transactions.read(
                scope,
                () -> today(scope).stream()
                        .flatMap(one ->
                                notice
                                        .passesOver(one)
                                        .map(why -> new PassedOver(one.name(), Agreed.of(one), why))
                                        .stream())
                        .toList());
    }

    /**
     * Leaves a partner out of what is told of a notice that was not launched, or takes it in again.
     *
     * @throws NotFound where nothing was agreed with it
     */
    public void leaveOut(Scope scope, int send, int partner, boolean out) {
        transactions.write(scope, () -> {
            if (today(scope).stream().noneMatch(one -> one.partner() == partner)) {
                throw new NotFound();
            }
            boolean changed = out ? store.leaveOut(scope, send, partner) : store.takeIn(scope, send, partner);
            if (changed) {
                audit(scope, out ? "relay.left-out" : "relay.taken-in", send, partner);
            }
        });
    }

    /** Tells of a notice all whom an agreement of today concerns, but those who are left out. */
    public void tell(Scope scope, Notice notice) {
        transactions.write(scope, () -> {
            Map<Integer, String> leftOut = store.leftOut(scope, notice.send());
            today(scope).stream()
                    .filter(notice::concerns)
                    .filter(one -> !leftOut.containsKey(one.partner()))
                    .forEach(one -> tell(scope, notice, one));
        });
    }

    private void tell(Scope scope, Notice notice, Agreement agreement) {
        Relayed one = words.compose(scope, notice, agreement, random.nextLong(1, IDS));
        store.add(scope, notice.send(), one.id(), agreement, moment());
        if (agreement.terms().way().inbox()) {
            relayed.add(one);
        }
        if (!agreement.terms().way().email().isEmpty()) {
            mail.tell(scope, agreement.terms().way().email(), one);
        }
        audit(scope, "relay.told", notice.send(), agreement.partner());
    }

    /** Tells all who were told of a notice that it holds no more; who was told that already is not told again. */
    public void end(Scope scope, Notice notice) {
        transactions.write(scope, () -> {
            OffsetDateTime at = moment();
            for (Sent one : store.end(scope, notice.send(), at)) {
                end(scope, notice, one, at);
            }
        });
    }

    private void end(Scope scope, Notice notice, Sent one, OffsetDateTime at) {
        Agreement agreement = agreements.find(scope, one.agreement()).orElseThrow(NotFound::new);
        relayed.end(agreement.partner(), one.id(), at);
        if (!agreement.terms().way().email().isEmpty()) {
            mail.end(scope, agreement.terms().way().email(), words.compose(scope, notice, agreement, one.id()));
        }
        audit(scope, "relay.ended", notice.send(), agreement.partner());
    }

    /** Who was told of a send, what came of it, and who was left out. */
    public List<Relay> told(Scope scope, int send) {
        return transactions.read(scope, () -> store.of(scope, send));
    }

    private void audit(Scope scope, String act, int send, int partner) {
        audit.record(scope, act, "send:" + send, Map.of("partner", partner));
    }
}
