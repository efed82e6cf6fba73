package fr.palier.app.ledger;

import fr.palier.app.shared.Bulk;
import fr.palier.app.shared.Scope;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries and packed accounts in the database. */
@Repository
class LedgerStore {
    private final JdbcClient jdbc;
    private final Bulk bulk;

    LedgerStore(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    void makeStage() {
        jdbc.sql("""
                create temp table if not exists staged_entry (tenancy_id int, day date, kind smallint, cents bigint, label text,
                    external_id text, reverses bigint) on commit drop""").update();
    }

    void clearStage() {
        jdbc.sql("truncate pg_temp.staged_entry").update();
    }

    /** Also lets the planner know what is staged. */
    long countStaged() {
        jdbc.sql("analyze pg_temp.staged_entry").update();
        return jdbc.sql("select count(*) from pg_temp.staged_entry")
                .query(Long.class)
                .single();
    }

    long countReversalsAmiss(Scope scope) {
        return jdbc.sql("""
                        select count(*) from pg_temp.staged_entry s
                        where s.reverses is not null and not exists (
                            select from ledger.entry e
                            where e.landlord_id = :landlord and e.tenancy_id = s.tenancy_id and e.recorded = s.reverses
                                and e.kind = s.kind and e.cents = s.cents and e.reverses is null)""")
                .param("landlord", scope.landlord())
                .query(Long.class)
                .single();
    }

    void appendStaged(Scope scope, int importId, long first) {
        bulk.keepPlans();
        jdbc.sql("""
                        insert into ledger.entry (landlord_id, tenancy_id, recorded, day, kind, cents, import_id, reverses, label,
                            external_id)
                        select :landlord, tenancy_id, :first - 1 + row_number() over (order by tenancy_id, day), day, kind, cents,
                            :import, reverses, coalesce(label, ''), external_id
                        from pg_temp.staged_entry""")
                .param("landlord", scope.landlord())
                .param("first", first)
                .param("import", importId)
                .update();
    }

    /** Packs what was just appended: bytes are added to an account, but for those in which something was reversed. */
    void packAppended(Scope scope, long last) {
        jdbc.sql("""
                        insert into ledger.account as known (landlord_id, tenancy_id, recorded, balance, entries)
                        select :landlord, s.tenancy_id, :last, sum(ledger.effect(s.kind, s.cents)),
                            string_agg(ledger.packed(s.day, s.kind, s.cents), ''::bytea order by s.day)
                        from pg_temp.staged_entry s
                        where s.tenancy_id not in (select tenancy_id from pg_temp.staged_entry where reverses is not null)
                        group by s.tenancy_id
                        on conflict (landlord_id, tenancy_id) do update
                        set recorded = excluded.recorded, balance = known.balance + excluded.balance,
                            entries = known.entries || excluded.entries""").param("landlord", scope.landlord()).param("last", last).update();
        jdbc.sql("""
                        insert into ledger.account as known (landlord_id, tenancy_id, recorded, balance, entries)
                        select :landlord, t.tenancy_id, :last, coalesce(sum(ledger.effect(e.kind, e.cents)), 0),
                            coalesce(string_agg(ledger.packed(e.day, e.kind, e.cents), ''::bytea order by e.day), ''::bytea)
                        from (select distinct tenancy_id from pg_temp.staged_entry where reverses is not null) t
                        left join ledger.standing e on e.landlord_id = :landlord and e.tenancy_id = t.tenancy_id
                        group by t.tenancy_id
                        on conflict (landlord_id, tenancy_id) do update
                        set recorded = excluded.recorded, balance = excluded.balance, entries = excluded.entries""").param("landlord", scope.landlord()).param("last", last).update();
    }

    /** The ids of all tenancies. */
    int[] tenancies(Scope scope) {
        return jdbc
                .sql("select tenancy_id from portfolio.term where landlord_id = ? order by tenancy_id")
                .param(scope.landlord())
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Objects::requireNonNull)
                .toArray();
    }

    /** Tenancies whose packed account says another balance than the sum of what stands. */
    List<Integer> balancesAmiss(Scope scope) {
        return jdbc.sql("""
                        select a.tenancy_id
                        from ledger.account a
                        left join (
                            select e.tenancy_id, sum(ledger.effect(e.kind, e.cents)) as balance from ledger.standing e
                            where e.landlord_id = :landlord group by e.tenancy_id) s on s.tenancy_id = a.tenancy_id
                        where a.landlord_id = :landlord and a.balance <> coalesce(s.balance, 0)""")
                .param("landlord", scope.landlord())
                .query((row, _) -> row.getInt(1))
                .list();
    }
}
