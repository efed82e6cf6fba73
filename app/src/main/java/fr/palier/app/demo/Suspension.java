package fr.palier.app.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Landlords' tables without their keys, indexes and row-level security while they are filled in bulk, as their owner; then all of it again
 * as the catalogue had it. Rows that break a key make the end fail.
 */
final class Suspension {
    private static final String FOREIGN =
            "c.contype = 'f' and (c.conrelid in (select oid from filled) or c.confrelid in (select oid from filled))";
    private static final String KEYS = "c.contype in ('p', 'u') and c.conrelid in (select oid from filled)";
    private static final String INDEXES = "i.indrelid in (select oid from filled)"
            + " and not exists (select from pg_constraint c where c.conindid = i.indexrelid)";
    private static final String SECURED = "c.oid in (select oid from filled)";

    private static final String ADD =
            "format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))";
    private static final String DROP = "format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname)";

    private final List<String> undo;

    private Suspension(List<String> undo) {
        this.undo = undo;
    }

    /** Takes them away. */
    static Suspension of(Connection owner) throws SQLException {
        run(owner, """
                create temp view filled as
                select oid from pg_class where relkind = 'r' and relrowsecurity""");
        List<String> undo = new ArrayList<>();
        undo.addAll(list(owner, "select " + ADD + " from pg_constraint c where " + KEYS));
        undo.addAll(list(owner, "select pg_get_indexdef(i.indexrelid) from pg_index i where " + INDEXES));
        undo.addAll(list(owner, "select " + ADD + " from pg_constraint c where " + FOREIGN));
        undo.addAll(list(owner, security("enable", "force")));
        List<String> take = new ArrayList<>();
        take.addAll(list(owner, "select " + DROP + " from pg_constraint c where " + FOREIGN));
        take.addAll(list(owner, "select " + DROP + " from pg_constraint c where " + KEYS));
        take.addAll(
                list(owner, "select format('drop index %s', i.indexrelid::regclass) from pg_index i where " + INDEXES));
        take.addAll(list(owner, security("disable", "no force")));
        for (String step : take) {
            run(owner, step);
        }
        return new Suspension(undo);
    }

    private static String security(String enable, String force) {
        return "select format('alter table %s " + enable + " row level security, " + force
                + " row level security', c.oid::regclass) from pg_class c where " + SECURED;
    }

    /** Puts them back. */
    void end(Connection owner, LoadProgress progress) throws SQLException {
        int done = 0;
        for (String step : undo) {
            progress.at(LoadProgress.Step.INDEXES, done++, undo.size() + 1L);
            run(owner, step);
        }
        run(owner, "analyze");
        progress.at(LoadProgress.Step.INDEXES, undo.size() + 1L, undo.size() + 1L);
    }

    static void run(Connection connection, String act) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(act);
        }
    }

    static List<String> list(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(query)) {
            while (answer.next()) {
                rows.add(answer.getString(1));
            }
        }
        return rows;
    }
}
