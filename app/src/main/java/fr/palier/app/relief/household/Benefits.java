package fr.palier.app.relief.household;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.portfolio.TenancyDetails.Terms;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.plan.StoppedBenefit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door to what an account says of housing benefit that is paid to the landlord, and to what it leaves to ask of a household. */
@Component
public class Benefits {
    private final AccountStore accounts;
    private final Transactions transactions;
    private final BusinessClock clock;

    Benefits(AccountStore accounts, Transactions transactions, BusinessClock clock) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** That it has stopped; empty where it comes, or never came. */
    public Optional<StoppedBenefit> stopped(Scope scope, TenancyDetails tenancy) {
        return transactions.read(
                scope,
                () -> StoppedBenefit.of(
                        accounts.months(scope, tenancy.id(), clock.today()),
                        clock.today(),
                        tenancy.terms().benefit()));
    }

    /** What comes of benefit in a month now, in cents: nothing while it is stopped. */
    public static long coming(TenancyDetails tenancy, Optional<StoppedBenefit> stopped) {
        return stopped.isPresent() ? 0 : tenancy.terms().benefit();
    }

    /** What is asked of a household for a rent now, in cents: all of it while its benefit is stopped. */
    public static long asked(TenancyDetails tenancy, Optional<StoppedBenefit> stopped) {
        Terms terms = tenancy.terms();
        return Math.max(0, terms.rent() - coming(tenancy, stopped));
    }
}
