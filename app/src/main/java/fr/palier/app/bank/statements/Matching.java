package fr.palier.app.bank.statements;

import fr.palier.app.bank.FoundBy;
import fr.palier.app.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the tenancies of the new payments of a file, all at once: exactly one that was let on the day must answer, otherwise a
 * person decides. Tables of the transaction that is open: {@code hit}, the landlord's tenancies whose number a payment says;
 * {@code verdict}, a row for each new payment: {@code matched}, or why not.
 */
@Component
class Matching {
    /** Days within which the housing software may have entered a payment that the bank tells. */
    private static final int AROUND = 5;

    private final KnownMovements known;
    private final JdbcClient jdbc;

    Matching(KnownMovements known, JdbcClient jdbc) {
        this.known = known;
        this.jdbc = jdbc;
    }

    void match(Scope scope) {
        known.find(scope);
        jdbc.sql("""
                        create temp table fresh on commit drop as
                        select p.*, t.account, t.day, t.cents as movement_cents, t.format, t.reference, t.content,
                            exists (select from twin w where w.m = p.m) as twin
                        from part p join told t using (m)
                        where not exists (select from pair k where k.m = p.m)""").update();
        jdbc.sql("analyze fresh").update();
        hits(scope);
        verdicts();
        onAccount(scope);
    }

    private void hits(Scope scope) {
        jdbc.sql("""
                        create temp table hit on commit drop as
                        select f.n, c.rank, c.found_by, c.number as said, c.sure, t.id as tenancy_id,
                            t.start_on <= f.day and (t.end_on is null or t.end_on >= f.day) as current
                        from fresh f join clue c using (n)
                        join portfolio.tenancy t on t.landlord_id = :landlord and t.plain_number = c.number
                        union all
                        select f.n, :rank, 'debit', f.end_to_end, true, k.tenancy_id, true
                        from fresh f join bank.payment k on k.landlord_id = :landlord and k.end_to_end = f.end_to_end
                        where f.returned and f.cents < 0 and k.cents > 0 and k.tenancy_id is not null""")
                .param("landlord", scope.landlord())
                .param("rank", FoundBy.DEBIT.ordinal())
                .update();
    }

    /** A creditor reference decides alone: its check digits are right. */
    private void verdicts() {
        jdbc.sql("""
                        create temp table verdict on commit drop as
                        with answer as (
                            select n, count(distinct tenancy_id) as tenancies, min(tenancy_id) as tenancy_id,
                                bool_and(current) as current, (array_agg(found_by order by rank))[1] as found_by,
                                (array_agg(said order by rank))[1] as said
                            from (select h.*, bool_or(found_by = 'creditor') over (partition by n) as certain from hit h
                                where sure) h
                            where not certain or found_by = 'creditor' group by n)
                        select f.n, case
                                when f.returned and f.cents > 0 then 'sent-back'
                                when abs(f.cents) > 1000000000 then 'too-large'
                                when f.twin then 'twin'
                                when a.tenancies > 1 then 'several'
                                when a.tenancies = 1 and not a.current then 'ended'
                                when a.tenancies = 1 then 'matched'
                                when exists (select from hit h where h.n = f.n) then 'unsure'
                                when exists (select from clue c where c.n = f.n and c.sure and c.found_by <> 'bank')
                                    then 'unknown'
                                else 'no-reference' end as outcome,
                            a.tenancy_id, coalesce(a.found_by, '') as found_by, coalesce(a.said, '') as said
                        from fresh f left join answer a using (n)""").update();
    }

    /** The housing software may have told the same payments: one by one, the nearest days together, as far as they reach. */
    private void onAccount(Scope scope) {
        jdbc.sql("""
                        with mine as (
                            select v.n, v.tenancy_id, f.day, abs(f.cents) as cents, case when f.cents > 0 then 1 else 4 end as kind,
                                row_number() over (partition by v.tenancy_id, f.cents order by f.day, v.n) as nth
                            from verdict v join fresh f using (n) where v.outcome = 'matched'),
                        there as (
                            select e.tenancy_id, e.day, e.cents, e.kind,
                                row_number() over (partition by e.tenancy_id, e.kind, e.cents order by e.day, e.recorded) as nth
                            from ledger.standing e
                            where e.landlord_id = :landlord and exists (
                                select from mine m where m.tenancy_id = e.tenancy_id and m.kind = e.kind and m.cents = e.cents
                                    and e.day between m.day - :around and m.day + :around)
                              and e.tenancy_id in (select tenancy_id from mine)
                              and not exists (select from bank.payment p where p.landlord_id = :landlord
                                and p.tenancy_id = e.tenancy_id and p.entry = e.recorded))
                        update verdict set outcome = 'on-account'
                        where n in (select m.n from mine m join there e using (tenancy_id, kind, cents, nth)
                            where e.day between m.day - :around and m.day + :around)""")
                .param("landlord", scope.landlord())
                .param("around", AROUND)
                .update();
    }
}
