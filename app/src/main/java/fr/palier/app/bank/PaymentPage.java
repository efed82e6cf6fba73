package fr.palier.app.bank;

import fr.palier.app.portfolio.Search.Found;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Euros;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of a payment.
 *
 * @param asked what is searched for among tenancies
 * @param results what was found, if something is searched for
 * @param owed balances of the tenancies found, in cents
 */
record PaymentPage(Tray.Page found, String asked, Optional<Found> results, Map<Integer, Long> owed, Lang lang) {
    public Payment payment() {
        return found.payments().getFirst();
    }

    public List<Proposal> proposals() {
        return found.proposals().getOrDefault(payment().id(), List.of());
    }

    public Optional<TenancySummary> tenancy() {
        return found.tenancies().values().stream().findFirst();
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }

    public String balance(TenancySummary tenancy) {
        return euros(owed.getOrDefault(tenancy.tenancyId(), 0L));
    }

    @Override
    public String toString() {
        return "PaymentPage[" + payment() + "]";
    }
}
