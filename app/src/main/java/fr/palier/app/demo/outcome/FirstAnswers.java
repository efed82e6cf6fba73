package fr.palier.app.demo.outcome;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.aid.Aids.Seen;
import fr.palier.app.relief.aid.Aids.Wanted;
import fr.palier.app.relief.aid.Answers;
import fr.palier.app.relief.aid.Paper;
import fr.palier.app.relief.aid.Request.Agreement;
import fr.palier.app.relief.aid.Request.Granted;
import fr.palier.app.relief.aid.Request.How;
import fr.palier.app.relief.aid.Request.Payment;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import java.util.EnumSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests to the housing solidarity funds that have come to their end: answered by no or not yet, given up, or paid on the account. */
@Component
class FirstAnswers {
    private static final int AGO = 24;
    private static final int PAID_AGO = 2;
    private static final long SHARE = 2;

    /** Not of a file. */
    private static final int NO_IMPORT = 0;

    /** The version of a request once it is filed. */
    private static final int FILED = 4;

    private final Aids aids;
    private final Answers answers;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final BusinessClock clock;

    FirstAnswers(
            Aids aids,
            Answers answers,
            Ledger ledger,
            JdbcClient jdbc,
            Transactions transactions,
            BusinessClock clock) {
        this.aids = aids;
        this.answers = answers;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    private interface Answer {
        void to(Seen seen);
    }

    void awaitingPapers(Scope adviser, TenancyDetails tenancy, long debt) {
        filed(
                adviser,
                tenancy,
                debt,
                seen -> answers.wait(adviser, seen, true, "Avis d'impôt et attestation de la CAF"));
    }

    void adjourned(Scope adviser, TenancyDetails tenancy, long debt) {
        filed(
                adviser,
                tenancy,
                debt,
                seen -> answers.wait(adviser, seen, false, "Commission reportée à la fin du confinement"));
    }

    void refused(Scope adviser, TenancyDetails tenancy, long debt) {
        filed(
                adviser,
                tenancy,
                debt,
                seen -> answers.refuse(adviser, seen, "Ressources au-dessus du plafond du règlement"));
    }

    void dropped(Scope adviser, TenancyDetails tenancy, long debt) {
        filed(adviser, tenancy, debt, seen -> aids.drop(adviser, seen, "Le ménage a trouvé une autre solution"));
    }

    /** All that was asked for is granted as a gift, and stands on the account. */
    void paid(Scope adviser, TenancyDetails tenancy, long debt) {
        LocalDate on = clock.today().minusDays(PAID_AGO);
        long cents = debt / SHARE;
        filed(adviser, tenancy, debt, seen -> {
            answers.grant(adviser, seen, new Granted(cents, 0), "");
            arrive(adviser, tenancy, on, cents);
            answers.paid(
                    adviser,
                    new Seen(seen.tenancyId(), seen.number(), seen.version() + 1),
                    new Payment(on, cents, true));
        });
    }

    private void arrive(Scope adviser, TenancyDetails tenancy, LocalDate on, long cents) {
        transactions.write(adviser, () -> {
            ledger.stage(adviser);
            jdbc.sql("insert into pg_temp.staged_entry (tenancy_id, day, kind, cents, label) values (?, ?, ?, ?, ?)")
                    .params(tenancy.id(), on, Kind.AID.ordinal(), cents, "Aide du FSL")
                    .update();
            ledger.append(adviser, NO_IMPORT);
        });
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
