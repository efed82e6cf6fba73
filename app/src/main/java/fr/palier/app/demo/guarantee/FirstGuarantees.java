package fr.palier.app.demo.guarantee;

import fr.palier.app.portfolio.Portfolio;
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
import fr.palier.app.relief.guarantee.Guarantee;
import fr.palier.app.relief.guarantee.Guarantees;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Guarantees and employee aids of a few households that owe something and have no plan, each left at another point of its way: only
 * written down, pressing, waiting too long, granted, paid and paid back, refused, half asked.
 */
@Component
public class FirstGuarantees {
    private static final int LONG_AGO = 33;
    private static final int PRESSING = 3;
    private static final String BODY = "surety-body";
    private static final String LOAN = "al-loan";

    private final Guarantees guarantees;
    private final Aids aids;
    private final Answers answers;
    private final Portfolio portfolio;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the doors through which a guarantor is called
    FirstGuarantees(
            Guarantees guarantees,
            Aids aids,
            Answers answers,
            Portfolio portfolio,
            Transactions transactions,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.guarantees = guarantees;
        this.aids = aids;
        this.answers = answers;
        this.portfolio = portfolio;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Candidate(long publicId, long debt) {}

    private interface Case {
        void of(Scope adviser, TenancyDetails tenancy, long debt);
    }

    /** Tells all cases, where the adviser's landlord has that many households; those whose lease is youngest come first. */
    public void begin(Scope adviser) {
        List<Case> cases = List.of(
                this::visale,
                this::pressing,
                this::waiting,
                this::paidBack,
                this::granted,
                this::refused,
                this::asking);
        List<Candidate> candidates = candidates(adviser, cases.size());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate one = candidates.get(i);
            TenancyDetails tenancy = portfolio.find(adviser, one.publicId).orElseThrow();
            cases.get(i).of(adviser, tenancy, one.debt);
        }
    }

    private void visale(Scope adviser, TenancyDetails tenancy, long debt) {
        known(adviser, tenancy, "visale", "Action Logement Services", "V-2019-4417");
    }

    private void pressing(Scope adviser, TenancyDetails tenancy, long debt) {
        known(adviser, tenancy, "insurance", "Mutuelle des Deux Rives (inventée)", "LI-0088");
        LocalDate last = clock.today().plusDays(PRESSING);
        aids.prepare(adviser, tenancy, new Wanted("insurance", debt, "LI-0088", Optional.of(last)));
    }

    private void waiting(Scope adviser, TenancyDetails tenancy, long debt) {
        called(adviser, tenancy, debt, LONG_AGO);
    }

    private void paidBack(Scope adviser, TenancyDetails tenancy, long debt) {
        int number = called(adviser, tenancy, debt, LONG_AGO);
        LocalDate today = clock.today();
        answers.acknowledge(adviser, seen(tenancy, number, 4), today.minusDays(LONG_AGO / 2));
        answers.grant(adviser, seen(tenancy, number, 5), new Granted(0, debt / 2), "");
        answers.paid(adviser, seen(tenancy, number, 6), new Payment(today.minusDays(2), debt / 2, false));
        answers.recover(adviser, seen(tenancy, number, 7), today, "30 € par mois, dès le mois prochain");
    }

    private void granted(Scope adviser, TenancyDetails tenancy, long debt) {
        int number = aids.prepare(adviser, tenancy, new Wanted(LOAN, debt, "", Optional.empty()));
        LocalDate on = clock.today().minusDays(LONG_AGO);
        aids.agree(adviser, seen(tenancy, number, 1), new Agreement(on, How.WRITTEN));
        aids.file(adviser, seen(tenancy, number, 2), on);
        answers.grant(adviser, seen(tenancy, number, 3), new Granted(0, debt / 2), "");
    }

    private void refused(Scope adviser, TenancyDetails tenancy, long debt) {
        int number = called(adviser, tenancy, debt, LONG_AGO);
        answers.refuse(adviser, seen(tenancy, number, 4), "Déclarée après le délai du contrat");
    }

    private void asking(Scope adviser, TenancyDetails tenancy, long debt) {
        guarantees.answer(adviser, tenancy.id(), "employment", Optional.of("private"));
        guarantees.answer(adviser, tenancy.id(), "event", Optional.of("less-income"));
        guarantees.answer(adviser, tenancy.id(), "firm-size", Optional.empty());
    }

    private void known(Scope adviser, TenancyDetails tenancy, String scheme, String body, String reference) {
        guarantees.add(
                adviser,
                new Guarantee(
                        tenancy.id(),
                        0,
                        scheme,
                        body,
                        "12 allée des Tilleuls\n31000 Toulouse",
                        reference,
                        Optional.of(tenancy.terms().start()),
                        Optional.empty(),
                        0,
                        ""));
    }

    /** A body stands surety, the tenant is told, the debt declared; the request is at its version 4. */
    private int called(Scope adviser, TenancyDetails tenancy, long debt, int ago) {
        known(adviser, tenancy, BODY, "Association Toits d’Oc (inventée)", "TO-" + tenancy.id());
        LocalDate on = clock.today().minusDays(ago);
        int number = aids.prepare(adviser, tenancy, new Wanted(BODY, debt, "TO-" + tenancy.id(), Optional.empty()));
        aids.papers(adviser, seen(tenancy, number, 1), EnumSet.of(Paper.SURETY, Paper.LEASE, Paper.STATEMENT));
        aids.tell(adviser, seen(tenancy, number, 2), on);
        aids.file(adviser, seen(tenancy, number, 3), on);
        return number;
    }

    private static Seen seen(TenancyDetails tenancy, int number, int version) {
        return new Seen(tenancy.id(), number, version);
    }

    private List<Candidate> candidates(Scope scope, int most) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select t.public_id, a.balance from ledger.account a
                                join portfolio.tenancy t on t.landlord_id = a.landlord_id and t.id = a.tenancy_id
                                where a.landlord_id = :landlord and t.end_on is null and a.balance between 40000 and 240000
                                    and not exists (select from timeline.entry e where e.landlord_id = a.landlord_id
                                        and e.tenancy_id = a.tenancy_id and e.kind = 'plan-state')
                                order by t.start_on < date '2018-06-19', (a.balance * 7907 + t.id) % 1009 limit :limit""")
                        .param("landlord", scope.landlord())
                        .param("limit", most)
                        .query((row, n) -> new Candidate(row.getLong("public_id"), row.getLong("balance")))
                        .list());
    }
}
