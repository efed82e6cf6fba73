package fr.palier.app.worklist;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A landlord with a list on its first morning: two agencies, tenancies with a year of rent each, and a run that lists them all.
 * Tenancy n has rank n; of ten lines in a row one is a visit, two are calls today, one a check of rights, one a review of a plan,
 * two calls this week, and one each a message, a former tenant and one to watch.
 */
record Morning(Scope scope, Cast cast, JdbcClient jdbc, Transactions transactions) {
    private static final String NAMES =
            "{Azéma,Étienne,Nguyen,O''Brien,Lefèbvre,Garcia,Bœuf,Diallo,Martin,Saïdi,Roux,Çelik}";
    private static final String STREETS =
            "{rue des Amandiers,avenue de l''Étang,allée Jean-Jaurès,place du Marché,chemin de la Garonne}";
    private static final String ACTIONS =
            "{doorstep_visit,call_today,call_today,rights_check,plan_review,call_this_week,"
                    + "call_this_week,message,former_tenant,watch}";

    /** A new landlord with so many tenancies, all of them listed as of a day. */
    static Morning with(int lines, LocalDate day, Cast cast, JdbcClient jdbc, Transactions transactions) {
        Morning morning = new Morning(cast.person(cast.landlord(), Role.ADVISER), cast, jdbc, transactions);
        transactions.write(morning.scope, () -> {
            morning.portfolio(lines);
            morning.accounts(day);
        });
        morning.run(day);
        return morning;
    }

    private void portfolio(int lines) {
        all("""
                insert into portfolio.branch (landlord_id, id, name) values (:landlord, 1, 'Agence Nord'),
                    (:landlord, 2, 'Agence Sud')""", lines);
        all("""
                insert into portfolio.dwelling (landlord_id, id, branch_id, number, address, postcode, city, department)
                select :landlord, n, 1 + n % 2, 'LG' || n, 1 + n % 40 || ' ' || (cast(:streets as text[]))[1 + n % 5],
                    case when n % 3 = 0 then '31200' else '31400' end, 'Toulouse', '31'
                from generate_series(1, :lines) n""", lines);
        all("""
                insert into portfolio.tenancy (landlord_id, id, public_id, number, dwelling_id, start_on, rent, benefit,
                    family_name, given_name, recorded)
                select :landlord, n, (:landlord::bigint << 32) + n * 7919, 'CT' || lpad(n::text, 6, '0'), n, '2015-01-01', 50000,
                    0, (cast(:names as text[]))[1 + n % 12], (cast('{Luce,Jean,Amina,Noé}' as text[]))[1 + n % 4], n
                from generate_series(1, :lines) n""", lines);
        all("""
                insert into portfolio.tenancy_fact (landlord_id, tenancy_id, recorded, start_on, rent, benefit)
                select landlord_id, id, recorded, start_on, rent, benefit from portfolio.tenancy
                where landlord_id = :landlord""", lines);
        all("""
                insert into portfolio.contact_point (landlord_id, tenancy_id, kind, source, value, recorded, actor)
                select :landlord, n, 'phone', 'file', '05' || lpad(n::text, 8, '0'), n, :me
                from generate_series(1, :lines) n where n % 10 <> 0""", lines);
        all("""
                insert into portfolio.word (landlord_id, word, tenancy_id)
                select landlord_id, word, tenancy_id from portfolio.to_index where landlord_id = :landlord""", lines);
        all("update portfolio.recording set last = :lines where landlord_id = :landlord", lines);
    }

    /** Rent each month; the last 1 to 4 are not paid. */
    private void accounts(LocalDate day) {
        jdbc.sql("""
                        insert into ledger.account (landlord_id, tenancy_id, recorded, balance, entries)
                        select t.landlord_id, t.id, t.recorded, sum(ledger.effect(e.kind, 50000)),
                            string_agg(ledger.packed(e.day, e.kind, 50000), ''::bytea)
                        from portfolio.tenancy t
                        cross join lateral (
                            select (m - interval '5 days')::date as day, 0::smallint as kind
                            from generate_series(cast(:day as date) - interval '14 months', :day, interval '1 month') m
                            union all
                            select (m - interval '2 days')::date, 1::smallint
                            from generate_series(cast(:day as date) - interval '14 months',
                                cast(:day as date) - (t.id % 4 + 1) * interval '1 month', interval '1 month') m) e
                        where t.landlord_id = :landlord
                        group by t.landlord_id, t.id, t.recorded""").param("day", day).param("landlord", scope.landlord()).update();
    }

    private void all(String sql, int lines) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("landlord", scope.landlord());
        statement.param("lines", lines).param("me", scope.actor().person());
        statement.param("names", NAMES).param("streets", STREETS).update();
    }

    /** A run that lists all tenancies. */
    int run(LocalDate day) {
        return run(day, "true", "t.id");
    }

    /** A run that lists some tenancies, in an order: both in SQL, of a tenancy {@code t}. */
    @SuppressWarnings("checkstyle:MethodLength") // one story, told in order
    int run(LocalDate day, String which, String order) {
        return transactions.write(scope, () -> {
            int run = jdbc.sql("""
                            insert into triage.run (landlord_id, id, as_of, mark, policy_version, occasion, started_at,
                                finished_at, tenancies, lines, digest)
                            select :landlord, coalesce(max(id), 0) + 1, :day, 0, 0, 'night', now(), now(), 0, 0, ''
                            from triage.run where landlord_id = :landlord returning id""")
                    .param("landlord", scope.landlord())
                    .param("day", day)
                    .query(Integer.class)
                    .single();
            jdbc.sql("""
                            insert into triage.line (landlord_id, run_id, rank, tenancy_id, branch_id, department, action,
                                score, balance, due_0_30, due_31_60, due_61_90, due_over_90, oldest_unpaid, months_owed,
                                missed_streak, trend, newly_fragile, benefit_break, returned_debit, days_since_contact,
                                reasons, flip_cents, flip_action)
                            select :landlord, :run, row_number() over (order by %s), t.id, d.branch_id, d.department,
                                (cast(:actions as text[]))[1 + t.id %% 10], 100 - t.id %% 50, a.balance, a.balance, 0, 0, 0,
                                cast(:day as date) - 30 * (t.id %% 4 + 1), a.balance / 500, t.id %% 4 + 1, 0, false, false, false,
                                (select :day - max(c.day) from timeline.contact c
                                 where c.landlord_id = :landlord and c.tenancy_id = t.id and c.spoke),
                                cast('{0,2}' as smallint[]), -5000 - t.id, 'watch'
                            from portfolio.tenancy t
                            join portfolio.dwelling d on d.landlord_id = t.landlord_id and d.id = t.dwelling_id
                            join ledger.account a on a.landlord_id = t.landlord_id and a.tenancy_id = t.id
                            where t.landlord_id = :landlord and (%s)""".formatted(order, which))
                    .param("landlord", scope.landlord())
                    .param("run", run)
                    .param("day", day)
                    .param("actions", ACTIONS)
                    .update();
            return run;
        });
    }

    /** Somebody else who works there. */
    Scope colleague(Role... roles) {
        return cast.colleague(scope, roles);
    }

    /** The public number of a tenancy. */
    long publicId(int tenancy) {
        return ((long) scope.landlord() << 32) + tenancy * 7919L;
    }

    /** Lets all leases run out. */
    void leasesRunOut() {
        transactions.write(scope, () -> {
            jdbc.sql("update worklist.item set lease_until = now() - interval '1 second' where landlord_id = ?"
                            + " and lease_until is not null")
                    .param(scope.landlord())
                    .update();
        });
    }

    /** Makes everything that was put aside as old as that. */
    void madeAgo(String interval) {
        transactions.write(scope, () -> {
            jdbc.sql("update worklist.item set away_at = away_at - cast(? as interval) where landlord_id = ?")
                    .params(interval, scope.landlord())
                    .update();
        });
    }

    List<Integer> ranks(List<Line> lines) {
        return lines.stream().map(Line::rank).toList();
    }
}
