package fr.palier.app.bank;

import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Euros;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The tray.
 *
 * @param first whether this is the first page
 * @param done the payment that was just dealt with, to take it back
 * @param accepted how many proposals were just accepted at once
 */
record TrayPage(
        Tray.Page found,
        TrayFilter filter,
        List<OwnAccount> accounts,
        boolean first,
        Optional<Payment> done,
        Optional<Integer> accepted,
        Lang lang) {

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }

    public List<Proposal> proposals(Payment payment) {
        return found.proposals().getOrDefault(payment.id(), List.of());
    }

    /** The only proposal of a payment, if it is exact: what may be accepted with others at once. */
    public Optional<Proposal> exact(Payment payment) {
        List<Proposal> proposed = proposals(payment);
        return proposed.size() == 1 ? proposed.stream().filter(Proposal::exact).findFirst() : Optional.empty();
    }

    public boolean hasExact() {
        return found.payments().stream().anyMatch(payment -> exact(payment).isPresent());
    }

    public Optional<TenancySummary> tenancy(Payment payment) {
        return payment.tenancyId()
                .map(id -> Objects.requireNonNull(found.tenancies().get(id)));
    }

    /** The address of the same list with other filters, without what was searched for. */
    public String address(boolean dealtWith, String side, int account) {
        return "/banque?etat=" + (dealtWith ? "faits" : "ouverts") + "&sens=" + side + "&compte=" + account;
    }

    public String address() {
        return address(filter.done(), filter.side().code(), filter.account());
    }

    public String export() {
        return address().replace("/banque?", "/banque/export?");
    }

    public String next() {
        return address() + "&apres=" + last();
    }

    public long last() {
        return found.payments().getLast().publicId();
    }
}
