package fr.palier.app.demo;

import fr.palier.app.demo.guarantee.FirstGuarantees;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.aid.Aids.Seen;
import fr.palier.app.relief.aid.Aids.Wanted;
import fr.palier.app.relief.aid.Answers;
import fr.palier.app.relief.aid.Kind;
import fr.palier.app.relief.aid.Request.Agreement;
import fr.palier.app.relief.aid.Request.Granted;
import fr.palier.app.relief.aid.Request.How;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Requests to the housing solidarity funds, each left at another point of its way, for the households that have a plan. */
@Component
class FirstAids {
    private static final int WAITING_DAYS = 65;
    private static final long SHARE = 3;

    private final Aids aids;
    private final Answers answers;
    private final FirstGuarantees guarantees;
    private final BusinessClock clock;

    FirstAids(Aids aids, Answers answers, FirstGuarantees guarantees, BusinessClock clock) {
        this.aids = aids;
        this.answers = answers;
        this.guarantees = guarantees;
        this.clock = clock;
    }

    /**
     * Prepares a request for part of a debt; from the second stage on it is filed, at the third long ago.
     *
     * @return its number, where a fund answers for the address and nothing was asked for yet
     */
    Optional<Integer> ask(Scope adviser, TenancyDetails tenancy, long debt, int stage) {
        if (!aids.of(adviser, tenancy.id(), List.of(Kind.values())).isEmpty()) {
            return Optional.empty();
        }
        return aids.fundOf(tenancy).map(fund -> {
            int number = aids.prepare(adviser, tenancy, Wanted.ofFund(fund.code(), debt / SHARE));
            if (stage > 0) {
                int ago = stage > 1 ? WAITING_DAYS : 1;
                Agreement agreement = new Agreement(clock.today().minusDays(ago), How.WRITTEN);
                aids.agree(adviser, new Seen(tenancy.id(), number, 1), agreement);
                aids.file(adviser, new Seen(tenancy.id(), number, 2), agreement.on());
            }
            return number;
        });
    }

    /** Calls guarantors, and asks employees' bodies, for households without a plan. */
    void call(Scope adviser) {
        guarantees.begin(adviser);
    }

    /** The fund grants a third of a debt. */
    void grant(Scope adviser, TenancyDetails tenancy, long debt) {
        ask(adviser, tenancy, debt, 1)
                .ifPresent(number ->
                        answers.grant(adviser, new Seen(tenancy.id(), number, 3), new Granted(debt / SHARE, 0), ""));
    }
}
