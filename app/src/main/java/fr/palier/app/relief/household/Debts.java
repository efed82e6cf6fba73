package fr.palier.app.relief.household;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to what is owed today, and since when. */
@Component
public class Debts {
    private static final String OWED = """
            with line as (
                select tenancy_id, day, recorded, ledger.effect(kind, cents) as effect from ledger.standing
                where landlord_id = :landlord and tenancy_id = any(:tenancies) and day <= :today),
            balance as (select tenancy_id, sum(effect) as cents from line group by tenancy_id),
            charge as (
                select tenancy_id, day, sum(effect) over (
                    partition by tenancy_id order by day desc, recorded desc) - effect as younger,
                    sum(effect) over (partition by tenancy_id order by day, recorded) as due
                from line where effect > 0),
            paid as (
                select c.tenancy_id, bool_and(c.due <= (select coalesce(sum(-l.effect), 0) from line l
                    where l.tenancy_id = c.tenancy_id and l.effect < 0 and l.day <= cast(c.day + interval '1 month' as date)))
                    as within_month
                from charge c
                where c.day between cast(:today - interval '4 months' as date) and cast(:today - interval '1 month' as date)
                group by c.tenancy_id)
            select b.tenancy_id, b.cents, min(c.day) filter (where c.younger < b.cents) as since, max(c.day) as last_due,
                coalesce(bool_or(p.within_month), false)
                    and min(c.day) filter (where c.younger < b.cents) > cast(:today - interval '1 month' as date) as as_usual
            from balance b join charge c on c.tenancy_id = b.tenancy_id left join paid p on p.tenancy_id = b.tenancy_id
            where b.cents > 0 group by b.tenancy_id, b.cents""";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final BusinessClock clock;

    Debts(JdbcClient jdbc, Transactions transactions, BusinessClock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What a tenancy owes.
     *
     * @param cents above zero
     * @param since the day of the oldest charge that is unpaid, where what came in paid the oldest first (Code civil, art. 1342-10)
     * @param lastDue the day of the last charge
     * @param asUsual whether all of it fell due less than a month ago, in a household that has paid what fell due in the three months
     *     before within a month each: it pays when its money comes, and is not late
     */
    public record Debt(long cents, LocalDate since, LocalDate lastDue, boolean asUsual) {}

    /** What a tenancy owes; empty where it owes nothing. */
    public Optional<Debt> of(Scope scope, int tenancyId) {
        return Optional.ofNullable(all(scope, List.of(tenancyId)).get(tenancyId));
    }

    /** What is unpaid of the charges of a month, in cents above zero. */
    public record Month(LocalDate month, long cents) {}

    /** What a tenancy owes, by the months in which it fell due, where what came in paid the oldest first. */
    public List<Month> months(Scope scope, int tenancyId) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        with line as (
                            select day, recorded, ledger.effect(kind, cents) as effect from ledger.standing
                            where landlord_id = :landlord and tenancy_id = :tenancy and day <= :today),
                        charge as (
                            select day, effect, sum(effect) over (order by day desc, recorded desc) - effect as younger
                            from line where effect > 0),
                        owed as (select sum(effect) as cents from line)
                        select cast(date_trunc('month', day) as date) as month,
                            sum(least(effect, owed.cents - younger)) as cents
                        from charge, owed where younger < owed.cents group by 1 order by 1""")
                        .param("landlord", scope.landlord())
                        .param("tenancy", tenancyId)
                        .param("today", clock.today())
                        .query((row, n) -> new Month(row.getObject("month", LocalDate.class), row.getLong("cents")))
                        .list());
    }

    /** What these tenancies owe, in one statement; those that owe nothing are left out. */
    public Map<Integer, Debt> all(Scope scope, Collection<Integer> tenancies) {
        Map<Integer, Debt> debts = new HashMap<>();
        transactions.read(scope, () -> {
            jdbc.sql(OWED)
                    .param("landlord", scope.landlord())
                    .param("tenancies", tenancies.toArray(Integer[]::new))
                    .param("today", clock.today())
                    .query(row -> {
                        debts.put(
                                row.getInt("tenancy_id"),
                                new Debt(
                                        row.getLong("cents"),
                                        row.getObject("since", LocalDate.class),
                                        row.getObject("last_due", LocalDate.class),
                                        row.getBoolean("as_usual")));
                    });
            return true;
        });
        return debts;
    }
}
