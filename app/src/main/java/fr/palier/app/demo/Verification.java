package fr.palier.app.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what a database holds after a bulk loading with what was handed to it: rows, and sums to the cent. */
final class Verification {
    /** One look at each table for all landlords: there is no index yet. */
    private static final String HELD = """
            select l.id, coalesce(t.n, 0), coalesce(e.n, 0), coalesce(c.n, 0), coalesce(e.debt, 0), coalesce(a.debt, 0),
                coalesce(a.n, 0)
            from portfolio.landlord l
            left join (select landlord_id, count(*) as n from portfolio.tenancy group by 1) t on t.landlord_id = l.id
            left join (
                select landlord_id, count(*) as n, sum(ledger.effect(kind, cents)) as debt from ledger.entry group by 1) e
                on e.landlord_id = l.id
            left join (select landlord_id, count(*) as n from demo.coming_entry group by 1) c on c.landlord_id = l.id
            left join (
                select landlord_id, sum(length(entries)) / 8 as n, sum(balance) as debt from ledger.account group by 1) a
                on a.landlord_id = l.id""";

    private static final String OPEN = """
            select a.attrelid::regclass::text from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
            join pg_namespace n on n.oid = c.relnamespace
            where a.attname = 'landlord_id' and n.nspname not in ('pg_catalog', 'identity')
                and not (c.relrowsecurity and c.relforcerowsecurity)
            union all
            select conrelid::regclass || ' ' || conname from pg_constraint where not convalidated""";

    private Verification() {}

    /** Run before row-level security is back: it adds up what belongs to all landlords. */
    static void ofRows(Connection owner, List<Tally> handed) throws SQLException {
        Map<Integer, Tally> expected = handed.stream().collect(Collectors.toMap(Tally::landlord, tally -> tally));
        try (Statement sql = owner.createStatement();
                ResultSet row = sql.executeQuery(HELD)) {
            while (row.next()) {
                Tally held = new Tally(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
                require(expected.get(held.landlord()), held, "rows");
                require(held.debt(), row.getLong(6), "balances of accounts");
                require(held.entries(), row.getLong(7), "packed entries");
            }
        }
    }

    /** Run at the end: no table of a landlord is open, no key is unchecked. */
    static void ofLocks(Connection owner) throws SQLException {
        require(List.of(), Suspension.list(owner, OPEN), "tables left open");
    }

    private static void require(@Nullable Object handed, Object held, String what) {
        if (!held.equals(handed)) {
            throw new IllegalStateException(what + ": " + held + " where " + handed + " was expected");
        }
    }
}
