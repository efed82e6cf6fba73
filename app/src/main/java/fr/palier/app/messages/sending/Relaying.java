package fr.palier.app.messages.sending;

import fr.palier.app.messages.relay.Notice;
import fr.palier.app.messages.relay.PassedOver;
import fr.palier.app.messages.relay.Relay;
import fr.palier.app.messages.relay.Relays;
import fr.palier.app.messages.sending.Recipients.Asked;
import fr.palier.app.messages.sending.Send.Terms;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which sends are notices for partners, and what of them: what is said to all who live in a place, in words that could stand on its
 * walls. Who is chosen by age or by when somebody spoke with them is nothing that anybody else is told.
 */
@Component
public class Relaying {
    private final Relays relays;
    private final Recipients recipients;
    private final CallTime time;
    private final Transactions transactions;

    Relaying(Relays relays, Recipients recipients, CallTime time, Transactions transactions) {
        this.relays = relays;
        this.recipients = recipients;
        this.time = time;
        this.transactions = transactions;
    }

    /** Whether partners are told of such things at all. */
    static boolean isForPartners(Terms terms) {
        return !terms.words().isEmpty()
                && isOfAPlace(terms.criteria())
                && terms.notOnAWall().isEmpty();
    }

    private static boolean isOfAPlace(Criteria whom) {
        return !whom.chooseByPerson()
                && whom.silentDays().isEmpty()
                && whom.action().isEmpty();
    }

    /** Who would be told of what somebody is about to prepare, and why. */
    public List<Relay> ahead(Scope scope, Terms terms) {
        return ahead(scope, terms, 0);
    }

    /** Who is told of a send when it is launched, or was. */
    List<Relay> of(Scope scope, Send send) {
        return send.people() > 0 ? relays.told(scope, send.id()) : ahead(scope, send.terms(), send.id());
    }

    /** Who is told of other notices, and of what somebody is about to prepare is not, and why. */
    public List<PassedOver> passedOver(Scope scope, Terms terms) {
        return isForPartners(terms) && relays.areAgreed(scope)
                ? relays.passedOver(scope, notice(scope, terms, 0))
                : List.of();
    }

    private List<Relay> ahead(Scope scope, Terms terms, int send) {
        return isForPartners(terms) && relays.areAgreed(scope)
                ? relays.ahead(scope, notice(scope, terms, send))
                : List.of();
    }

    private Notice notice(Scope scope, Terms terms, int send) {
        Criteria whom = terms.criteria();
        return new Notice(
                send,
                terms.about(send).reference(),
                terms.title(),
                terms.words(),
                terms.purpose(),
                terms.danger(),
                !terms.ofRent().isEmpty(),
                terms.lang(),
                whom.city().map(List::of).orElseGet(() -> cities(scope, terms)),
                whom,
                terms.until());
    }

    private List<String> cities(Scope scope, Terms terms) {
        return transactions.read(
                scope,
                () -> recipients.cities(scope, new Asked(terms, time.now().toLocalDate(), false)));
    }

    /**
     * Leaves partners out of what is told of a send.
     *
     * @throws NotFound where nothing was agreed with one of them
     * @throws Refused where it was launched already
     */
    public void leaveOut(Scope scope, Send send, Collection<Integer> partners) {
        partners.forEach(partner -> leaveOut(scope, send, partner, true));
    }

    /** Leaves one out, or takes it in again. */
    void leaveOut(Scope scope, Send send, int partner, boolean out) {
        Refused.when(send.people() > 0 || send.state().isGivenUp(), "relay.launched-already");
        relays.leaveOut(scope, send.id(), partner, out);
    }

    /** Tells of a send, within the transaction that launches it. */
    void tell(Scope scope, Send send) {
        if (isForPartners(send.terms()) && relays.areAgreed(scope)) {
            relays.tell(scope, notice(scope, send.terms(), send.id()));
        }
    }

    /** Tells those who were told of a send that it holds no more. */
    void end(Scope scope, Send send) {
        if (isForPartners(send.terms())) {
            relays.end(scope, notice(scope, send.terms(), send.id()));
        }
    }
}
