package fr.palier.app.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What has to be true of a server before anybody works on it: what it acknowledges is on the disk, and the application's role
 * can neither pass row-level security nor own what it works on.
 */
final class Safety {
    private static final int OLDEST = 160_000;

    private Safety() {}

    /** Refuses, with the remedy, a server on which the application's role would not be safe. */
    static void check(Login app, boolean durable) {
        try (Connection connection = DriverManager.getConnection(app.url(), app.user(), app.password());
                Statement sql = connection.createStatement()) {
            checkVersion(sql);
            if (durable) {
                checkDurable(sql);
            }
            checkRole(sql);
        } catch (SQLException e) {
            throw unreachable(app, e);
        }
    }

    static Unusable unreachable(Login login, SQLException e) {
        return new Unusable(e, "store.unreachable", login.toString(), String.valueOf(e.getMessage()));
    }

    private static void checkVersion(Statement sql) throws SQLException {
        if (Integer.parseInt(one(sql, "show server_version_num")) < OLDEST) {
            throw new Unusable("store.old", one(sql, "show server_version"), OLDEST / 10_000);
        }
    }

    private static void checkDurable(Statement sql) throws SQLException {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            String value = one(sql, "show " + setting);
            if (value.equals("off")) {
                throw new Unusable("store.fleeting", setting, value);
            }
        }
    }

    private static void checkRole(Statement sql) throws SQLException {
        String powers = one(sql, """
                select concat_ws(', ',
                    case when rolsuper then 'superuser' end,
                    case when rolbypassrls then 'bypassrls' end,
                    case when rolcreaterole then 'createrole' end,
                    case when rolcreatedb then 'createdb' end,
                    case when rolreplication then 'replication' end)
                from pg_roles where rolname = current_user""");
        if (!powers.isEmpty()) {
            throw new Unusable("store.powers", one(sql, "select current_user"), powers);
        }
        String over = one(sql, """
                select coalesce(string_agg(rolname, ', ' order by rolname), '') from pg_roles
                where rolname <> current_user and pg_has_role(current_user, oid, 'member')
                    and (rolsuper or rolbypassrls or rolname like 'palier%' or rolname like 'pg\\_%')""");
        if (!over.isEmpty()) {
            throw new Unusable("store.member", one(sql, "select current_user"), over);
        }
        String owned = one(sql, """
                select count(*) from pg_shdepend
                where refclassid = 'pg_authid'::regclass and refobjid = current_user::regrole and deptype = 'o'""");
        if (!owned.equals("0")) {
            throw new Unusable("store.owns", one(sql, "select current_user"), owned);
        }
    }

    private static String one(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
