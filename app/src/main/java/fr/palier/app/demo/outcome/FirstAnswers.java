package fr.palier.app.demo.outcome;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.aid.Aids.Seen;
import fr.palier.app.relief.aid.Aids.Wanted;
import fr.palier.app.relief.aid.Paper;
import fr.palier.app.relief.aid.Request.Agreement;
import fr.palier.app.relief.aid.Request.How;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** Requests to the housing solidarity funds that were answered by something else than yes, or given up. */
@Component
class FirstAnswers {
    private static final int AGO = 24;
    private static final long SHARE = 2;

    /** The version of a request once it is filed. */
    private static final int FILED = 4;

    private final Aids aids;
    private final BusinessClock clock;

    FirstAnswers(Aids aids, BusinessClock clock) {
        this.aids = aids;
        this.clock = clock;
    }

    private interface Answer {
        void to(Seen seen);
    }

    void awaitingPapers(Scope adviser, TenancyDetails tenancy, long debt) {
        filed(adviser, tenancy, debt, seen -> aids.wait(adviser, seen, true, "Avis d'impôt et attestation de la CAF"));
    }

    void adjourned(Scope adviser, TenancyDetails tenancy, long debt) {
        filed(
                adviser,
                tenancy,
                debt,
                seen -> aids.wait(adviser, seen, false, "Commission reportée à la fin du confinement"));
    }

    void refused(Scope adviser, TenancyDetails tenancy, long debt) {
        filed(
                adviser,
                tenancy,
                debt,
                seen -> aids.refuse(adviser, seen, "Ressources au-dessus du plafond du règlement"));
    }

    void dropped(Scope adviser, TenancyDetails tenancy, long debt) {
        filed(adviser, tenancy, debt, seen -> aids.drop(adviser, seen, "Le ménage a trouvé une autre solution"));
    }

    private void filed(Scope adviser, TenancyDetails tenancy, long debt, Answer answer) {
        aids.fundOf(tenancy).ifPresent(fund -> {
            int number = aids.prepare(adviser, tenancy, Wanted.ofFund(fund.code(), debt / SHARE));
            LocalDate on = clock.today().minusDays(AGO);
            aids.agree(adviser, new Seen(tenancy.id(), number, 1), new Agreement(on, How.WRITTEN));
            aids.papers(adviser, new Seen(tenancy.id(), number, 2), EnumSet.of(Paper.IDENTITY, Paper.LEASE));
            aids.file(adviser, new Seen(tenancy.id(), number, FILED - 1), on);
            answer.to(new Seen(tenancy.id(), number, FILED));
        });
    }
}
