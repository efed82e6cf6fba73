package fr.palier.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Palier's database and its roles: made once, by a superuser, before the first migration. */
final class Roles {
    static final String DATABASE = "palier";
    static final String OWNER = "palier_owner";
    static final String APP = "palier_app";
    static final String FED = "palier_fed";

    private Roles() {}

    /** Makes the roles where they are missing and sets their passwords. */
    static void make(Connection superuser, String ownerPassword, String appPassword, String fedPassword)
            throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            sql.execute("""
                    do $$
                    declare r text;
                    begin
                        foreach r in array array['palier_owner', 'palier_app', 'palier_fed', 'palier_backup'] loop
                            if not exists (select from pg_roles where rolname = r) then
                                execute format('create role %I login nosuperuser nocreatedb nocreaterole', r);
                            end if;
                        end loop;
                        if not exists (select from pg_roles where rolname = 'palier_fed_definer') then
                            create role palier_fed_definer nologin bypassrls;
                        end if;
                    end $$
                    """);
            sql.execute("alter role palier_backup bypassrls replication");
            sql.execute("grant palier_fed_definer to palier_owner");
            password(sql, OWNER, ownerPassword);
            password(sql, APP, appPassword);
            password(sql, FED, fedPassword);
            sql.execute("alter role palier_app set search_path = shared");
            sql.execute("alter role palier_app set statement_timeout = '60s'");
            sql.execute("alter role palier_app set lock_timeout = '10s'");
            sql.execute("alter role palier_app set idle_in_transaction_session_timeout = '60s'");
        }
    }

    private static void password(Statement sql, String role, String password) throws SQLException {
        if (!password.matches("[A-Za-z0-9_-]{20,}")) {
            throw new IllegalArgumentException("a generated password has 20 or more letters and digits");
        }
        sql.execute("alter role " + role + " password '" + password + "'");
    }

    /** Lets each role in where it works; run in Palier's own database. */
    static void grant(Connection superuser) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            sql.execute("revoke create on schema public from public");
            sql.execute("grant create on database " + DATABASE + " to " + OWNER);
            sql.execute("alter default privileges for role " + OWNER + " revoke execute on functions from public");
        }
    }
}
