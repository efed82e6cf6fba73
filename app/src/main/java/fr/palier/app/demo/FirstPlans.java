package fr.palier.app.demo;

import fr.palier.app.demo.deadlines.FirstDeadlines;
import fr.palier.app.demo.outcome.Budget;
import fr.palier.app.demo.outcome.OwnDebts;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.Plans;
import fr.palier.app.relief.Plans.Seen;
import fr.palier.app.relief.Proposing;
import fr.palier.app.relief.Proposing.Proposed;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Terms;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A few plans for the landlords whose staff can sign in, agreed as people agree them: proposed by the adviser, approved by the
 * manager, signed. Some wait on the way, so that each has something to do.
 */
@Component
@Order(1)
class FirstPlans implements FirstLists.Beginning {
    /** Plans of each size: above what an adviser agrees alone, and below. */
    private static final int EACH = 5;

    /** Of those that may have one, as some owe what is missing of their housing benefit. */
    private static final int SEVERAL = 40;

    private static final int STAGES = 3;
    private static final int INSTALMENTS = 10;
    private static final long EURO = 100;
    private static final int DAY_OF_MONTH = 10;

    private final Proposing proposing;
    private final Plans plans;
    private final FirstAids aids;
    private final FirstDeadlines deadlines;
    private final FirstLetterheads heads;
    private final OwnDebts own;
    private final Portfolio portfolio;
    private final Landlords landlords;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the doors through which a plan goes
    FirstPlans(
            Proposing proposing,
            Plans plans,
            FirstAids aids,
            FirstDeadlines deadlines,
            FirstLetterheads heads,
            OwnDebts own,
            Portfolio portfolio,
            Landlords landlords,
            Transactions transactions,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.proposing = proposing;
        this.plans = plans;
        this.aids = aids;
        this.deadlines = deadlines;
        this.heads = heads;
        this.own = own;
        this.portfolio = portfolio;
        this.landlords = landlords;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody who owes something and has no plan. */
    private record Candidate(long publicId, long balance) {
        boolean isLarge() {
            return balance > Plans.ADVISER_LIMIT;
        }
    }

    /** Agrees them, where a landlord has tenancies that owe something. */
    @Override
    public void begin() {
        for (Landlord landlord : landlords.all()) {
            Staff.all().stream()
                    .filter(person -> person.role() == Role.ADVISER
                            && person.landlord().filter(landlord.code()::equals).isPresent())
                    .map(adviser -> scope(landlord, adviser))
                    .forEach(adviser -> {
                        Scope manager = scope(landlord, one(landlord, Role.MANAGER));
                        agree(adviser, manager);
                        deadlines.begin(adviser, manager, scope(landlord, one(landlord, Role.ADMINISTRATOR)));
                    });
        }
    }

    private static Staff.Person one(Landlord landlord, Role role) {
        return Staff.all().stream()
                .filter(person -> person.role() == role
                        && person.landlord().filter(landlord.code()::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Scope scope(Landlord landlord, Staff.Person person) {
        UUID id = UUID.nameUUIDFromBytes(person.email().getBytes(StandardCharsets.UTF_8));
        return new Scope(landlord.id(), new Actor(id, person.name(), Set.of(person.role())));
    }

    void agree(Scope adviser, Scope manager) {
        heads.decide(manager);
        int larger = 0;
        int smaller = 0;
        for (Candidate candidate : candidates(adviser)) {
            TenancyDetails tenancy = portfolio.find(adviser, candidate.publicId).orElseThrow();
            if (candidate.isLarge()) {
                agreeLarge(adviser, manager, tenancy, candidate, larger++ % STAGES);
            } else {
                agreeSmall(adviser, tenancy, candidate, smaller++ % STAGES);
            }
        }
        aids.call(adviser);
    }

    /** Too much for an adviser alone: it waits for the manager, for the household, or is signed. */
    private void agreeLarge(Scope adviser, Scope manager, TenancyDetails tenancy, Candidate candidate, int stage) {
        int number = proposing.propose(adviser, tenancy, proposed(tenancy, candidate));
        if (stage > 0) {
            plans.approve(manager, new Seen(tenancy.id(), number, 1));
        }
        if (stage > 1) {
            plans.sign(adviser, new Seen(tenancy.id(), number, 2), clock.today());
        }
        aids.ask(adviser, tenancy, candidate.balance, stage);
    }

    /** What an adviser agrees alone: with an aid to be filed, signed with one that is then granted, or signed with one that is filed. */
    private void agreeSmall(Scope adviser, TenancyDetails tenancy, Candidate candidate, int stage) {
        int number = proposing.propose(adviser, tenancy, proposed(tenancy, candidate));
        switch (stage) {
            case 0 -> aids.ask(adviser, tenancy, candidate.balance, 0);
            case 1 -> {
                plans.sign(adviser, new Seen(tenancy.id(), number, 1), clock.today());
                aids.grant(adviser, tenancy, candidate.balance);
            }
            default -> {
                plans.sign(adviser, new Seen(tenancy.id(), number, 1), clock.today());
                aids.ask(adviser, tenancy, candidate.balance, 1);
            }
        }
    }

    private Proposed proposed(TenancyDetails tenancy, Candidate candidate) {
        LocalDate first = clock.today().withDayOfMonth(1).plusMonths(1).withDayOfMonth(DAY_OF_MONTH);
        long amount = Math.ceilDiv(Math.ceilDiv(candidate.balance, (long) INSTALMENTS), EURO) * EURO;
        return new Proposed(
                Schedule.of(Terms.monthly(candidate.balance, first, amount)),
                candidate.balance,
                Deferral.NONE,
                0,
                DAY_OF_MONTH,
                Budget.paying(tenancy, amount, clock.today()));
    }

    private List<Candidate> candidates(Scope scope) {
        List<Candidate> all = owing(scope);
        return Stream.of(true, false)
                .flatMap(large -> all.stream()
                        .filter(one -> one.isLarge() == large && own.isOwn(scope, one.publicId, one.balance))
                        .limit(EACH))
                .toList();
    }

    private List<Candidate> owing(Scope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select public_id, balance from (
                                    select t.public_id, a.balance, row_number() over (
                                        partition by a.balance > :large order by (a.balance * 7919 + t.id) % 1009, t.id) as n
                                    from ledger.account a
                                    join portfolio.tenancy t on t.landlord_id = a.landlord_id and t.id = a.tenancy_id
                                    where a.landlord_id = :landlord and t.end_on is null and a.balance between 25000 and 240000
                                        and not exists (select from timeline.entry e where e.landlord_id = a.landlord_id
                                            and e.tenancy_id = a.tenancy_id and e.kind = 'plan-state')) one
                                where n <= :several order by n, balance desc""")
                        .param("large", Plans.ADVISER_LIMIT)
                        .param("landlord", scope.landlord())
                        .param("several", SEVERAL)
                        .query(Candidate.class)
                        .list());
    }
}
