package fr.palier.app.bank;

import fr.palier.app.portfolio.TenancySummary;
import java.util.List;

/**
 * A tenancy to which a payment may belong.
 *
 * @param reasons why it is proposed
 * @param exact whether a person who looks has nothing to weigh: the payer's account paid for it before and for no other, or the
 *     payer is called as its holder and pays its rent
 */
record Proposal(TenancySummary tenancy, List<Reason> reasons, boolean exact) {
    /**
     * A reason.
     *
     * @param said the words of the payment that name it; empty for other reasons
     */
    record Reason(FoundBy by, String said) {}
}
