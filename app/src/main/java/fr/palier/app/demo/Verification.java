package fr.palier.app.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Compares what a database holds after a bulk loading with what was handed to it: rows, and sums to the cent. */
final class Verification {
    private static final String HELD = """
            select
                (select count(*) from portfolio.tenancy where landlord_id = ?),
                (select count(*) from ledger.entry where landlord_id = ?),
                (select count(*) from demo.coming_entry where landlord_id = ?),
                (select coalesce(sum(ledger.effect(kind, cents)), 0) from ledger.entry where landlord_id = ?),
                (select coalesce(sum(balance), 0) from ledger.account where landlord_id = ?),
                (select coalesce(sum(length(entries)) / 8, 0) from ledger.account where landlord_id = ?)""";

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
        try (PreparedStatement sql = owner.prepareStatement(HELD)) {
            for (Tally tally : handed) {
                for (int place = 1; place <= 6; place++) {
                    sql.setInt(place, tally.landlord());
                }
                try (ResultSet row = sql.executeQuery()) {
                    row.next();
                    require(tally, held(tally.landlord(), row));
                    require(row.getLong(4), row.getLong(5), "balances of accounts");
                    require(tally.entries(), row.getLong(6), "packed entries");
                }
            }
        }
    }

    private static Tally held(int landlord, ResultSet row) throws SQLException {
        return new Tally(landlord, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    /** Run at the end: no table of a landlord is open, no key is unchecked. */
    static void ofLocks(Connection owner) throws SQLException {
        require(List.of(), Suspension.list(owner, OPEN), "tables left open");
    }

    private static void require(Tally handed, Tally held) {
        require(handed, held, "rows");
    }

    private static void require(Object handed, Object held, String what) {
        if (!handed.equals(held)) {
            throw new IllegalStateException(what + ": " + held + " where " + handed + " was expected");
        }
    }
}
