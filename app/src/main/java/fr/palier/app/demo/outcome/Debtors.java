package fr.palier.app.demo.outcome;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Households of a landlord that owe something of their own and have no plan, in an order that is always the same.
 */
@Component
class Debtors {
    private static final int FEW = 3;

    /** Of those that may be taken, as some owe what is missing of their benefit. */
    private static final int SEVERAL = 40;

    /** Accounts that are looked at, so that a large landlord takes no longer. */
    private static final int LOOKED_AT = 600;

    private static final String FREE = """
            from ledger.account a join portfolio.tenancy t on t.landlord_id = a.landlord_id and t.id = a.tenancy_id
            where a.landlord_id = :landlord and t.end_on is null
                and not exists (select from timeline.entry e where e.landlord_id = a.landlord_id
                    and e.tenancy_id = a.tenancy_id and e.kind = 'plan-state')
            """;

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final OwnDebts own;

    Debtors(Transactions transactions, JdbcClient jdbc, OwnDebts own) {
        this.transactions = transactions;
        this.own = own;
        this.jdbc = jdbc;
    }

    /** @param cents that are owed */
    record Debtor(long publicId, long cents) {}

    /** The first owes more than a limit, the others less. */
    List<Debtor> today(Scope scope, long limit, int most) {
        List<Debtor> all = transactions.read(
                scope,
                () -> jdbc.sql("""
                        select public_id, balance as cents from (
                            select t.public_id, a.balance,
                                row_number() over (partition by a.balance > :limit order by (a.balance * 7901 + t.id) %% 1009, t.id) as n
                            %s and a.balance between 20000 and 150000) one
                        where n <= :several order by n, balance desc""".formatted(FREE))
                        .param("landlord", scope.landlord())
                        .param("limit", limit)
                        .param("several", SEVERAL)
                        .query((row, n) -> new Debtor(row.getLong("public_id"), row.getLong("cents")))
                        .list());
        Stream<Debtor> larger = own(scope, all).filter(one -> one.cents > limit).limit(1);
        Stream<Debtor> smaller =
                own(scope, all).filter(one -> one.cents <= limit).limit(most - 1L);
        return Stream.concat(larger, smaller).toList();
    }

    private Stream<Debtor> own(Scope scope, List<Debtor> all) {
        return all.stream().filter(one -> own.isOwn(scope, one.publicId, one.cents));
    }

    /** Who owed something on a day and owes nothing any more. */
    List<Debtor> paidSince(Scope scope, LocalDate day) {
        return since(scope, day, "a.balance <= 0", "past.cents > 0");
    }

    /** Who owed something on a day and has paid less since than fell due. */
    List<Debtor> unpaidSince(Scope scope, LocalDate day) {
        return since(scope, day, "a.balance > 60000", "past.cents < a.balance");
    }

    private List<Debtor> since(Scope scope, LocalDate day, String now, String then) {
        List<Debtor> all = transactions.read(
                scope,
                () -> jdbc.sql("""
                        select a.public_id, past.cents from (
                            select a.landlord_id, a.tenancy_id, a.balance, t.public_id, t.start_on %s and %s
                            order by (t.id * 7901) %% 1009, t.id limit :looked) a,
                        lateral (select coalesce(sum(ledger.effect(s.kind, s.cents)), 0) as cents from ledger.standing s
                            where s.landlord_id = a.landlord_id and s.tenancy_id = a.tenancy_id and s.day <= :day) past
                        where %s and past.cents between 15000 and 60000 and a.start_on < :day limit :several""".formatted(FREE, now, then))
                        .param("landlord", scope.landlord())
                        .param("looked", LOOKED_AT)
                        .param("day", day)
                        .param("several", SEVERAL)
                        .query((row, n) -> new Debtor(row.getLong("public_id"), row.getLong("cents")))
                        .list());
        return own(scope, all).limit(FEW).toList();
    }
}
