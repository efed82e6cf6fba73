package fr.palier.app.demo.outcome;

import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.relief.household.Benefits;
import fr.palier.app.shared.Scope;
import org.springframework.stereotype.Component;

/**
 * Which debts are the households' own. What is missing of stopped housing benefit is left out of plans: where a debt holds some of
 * it, nobody proposes to pay it whole.
 */
@Component
public class OwnDebts {
    private final Benefits benefits;
    private final Portfolio portfolio;

    OwnDebts(Benefits benefits, Portfolio portfolio) {
        this.benefits = benefits;
        this.portfolio = portfolio;
    }

    /**
     * Whether nothing of a debt is missing benefit, as the account says it today.
     *
     * @param publicId of the tenancy, which the landlord has
     * @param cents that are owed
     */
    public boolean isOwn(Scope scope, long publicId, long cents) {
        return portfolio
                .find(scope, publicId)
                .flatMap(tenancy -> benefits.stopped(scope, tenancy))
                .map(stopped -> stopped.of(cents) == 0)
                .orElse(true);
    }
}
