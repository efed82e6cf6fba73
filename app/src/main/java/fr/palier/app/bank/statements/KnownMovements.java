package fr.palier.app.bank.statements;

import fr.palier.app.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds which movements of a file are known: statements overlap, and a camt.054 tells what the camt.053 of the day tells again. The
 * same by account, day, amount and the bank's reference; where one of the two has no reference, by their words. Always as multisets,
 * the first with the first: two equal payments of one day stay two. Tables of the transaction that is open: {@code known}, what is
 * recorded of the same accounts and days; {@code pair}, which is which ({@code id} 0: told twice in this file); {@code twin}, new
 * ones that a statement of another format may have told in other words: nobody can say, so a person looks.
 */
@Component
class KnownMovements {
    private static final String UNPAIRED = "not exists (select from pair p where p.m = t.m)";
    private static final String FREE = "not exists (select from pair p where p.id = k.id)";

    private final JdbcClient jdbc;

    KnownMovements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void find(Scope scope) {
        jdbc.sql("""
                        create temp table known on commit drop as
                        select p.id, a.number as account, p.day, p.movement_cents as cents, p.movement_reference as reference,
                            p.content, p.format
                        from (select distinct account, day from told) t
                        join bank.account a on a.landlord_id = :landlord and a.number = t.account
                        join bank.payment p on p.landlord_id = :landlord and p.account_id = a.id and p.day = t.day
                        where p.part = 1 and p.state <> 'gone'""").param("landlord", scope.landlord()).update();
        jdbc.sql("create temp table pair (m int, id bigint) on commit drop").update();
        jdbc.sql("analyze known").update();
        repeated();
        pair("account, day, cents, reference", "t.reference <> ''", "true");
        pair("account, day, cents, content", "t.reference = ''", "true");
        pair("account, day, cents, content", "t.reference <> ''", "k.reference = ''");
        twins();
    }

    /** Two statements of one file that overlap. Without a reference nobody can tell them from two equal payments. */
    private void repeated() {
        jdbc.sql("""
                        insert into pair
                        select m, 0 from (
                            select m, row_number() over (partition by account, day, cents, reference, nth order by m) as again
                            from (
                                select told.*, row_number() over (
                                    partition by account, day, cents, reference, statement order by m) as nth
                                from told where reference <> '') t) r
                        where again > 1""").update();
    }

    private void pair(String content, String those, String of) {
        jdbc.sql("""
                        insert into pair
                        select t.m, k.id
                        from (select m, %1$s, row_number() over (partition by %1$s order by m) as nth
                              from told t where %2$s and %4$s) t
                        join (select id, %1$s, row_number() over (partition by %1$s order by id) as nth
                              from known k where %3$s and %5$s) k
                        using (%1$s, nth)""".formatted(content, those, of, UNPAIRED, FREE)).update();
    }

    private void twins() {
        jdbc.sql("""
                        create temp table twin on commit drop as
                        select t.m
                        from (select m, account, day, cents, row_number() over (partition by account, day, cents order by m) as nth
                              from told t where %s) t
                        join (select account, day, cents, row_number() over (partition by account, day, cents order by id) as nth
                              from known k where %s and k.format not in (select format from told)) k
                        using (account, day, cents, nth)""".formatted(UNPAIRED, FREE)).update();
    }
}
