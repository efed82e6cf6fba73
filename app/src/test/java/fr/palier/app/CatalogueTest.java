package fr.palier.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.store.Login;
import fr.palier.app.support.TestStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the database promises of itself: no landlord's table is open, and the application can do nothing but its work. */
class CatalogueTest {
    private static final String OURS = "n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public')";

    /** Read before a landlord is chosen: who was granted what. */
    private static final String OPEN_ON_PURPOSE = "'identity.granted'";

    private static final String OPEN_TABLES = """
            select n.nspname || '.' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'landlord_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and %s and n.nspname || '.' || c.relname not in (%s)
              and not (c.relrowsecurity and c.relforcerowsecurity
                and (select count(*) = 1 and bool_and(p.polpermissive
                        and pg_get_expr(p.polqual, c.oid) = '(landlord_id = (current_setting(''app.landlord''::text))::integer)'
                        and pg_get_expr(p.polwithcheck, c.oid) = pg_get_expr(p.polqual, c.oid))
                     from pg_policy p where p.polrelid = c.oid))
            order by 1""".formatted(OURS, OPEN_ON_PURPOSE);

    @Test
    void shutsEveryTableOfALandlord() throws SQLException {
        assertThat(list(TestStore.get().app(), OPEN_TABLES)).isEmpty();
    }

    @Test
    void seesATableLeftOpen() {
        assertThat(TestStore.get().asOwner(CatalogueTest::openWhereSomeAreLeftOpen))
                .containsExactly("ledger.entry", "portfolio.tenancy", "triage.forgotten");
    }

    private static List<String> openWhereSomeAreLeftOpen(Login login) {
        try (Connection owner = open(login);
                Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("set role palier_owner");
            sql.execute("drop policy of_landlord on portfolio.tenancy");
            sql.execute("alter table ledger.entry no force row level security");
            sql.execute("create table triage.forgotten (landlord_id int primary key)");
            List<String> open = list(owner, OPEN_TABLES);
            owner.rollback();
            return open;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Otherwise one landlord could point at another's row, or learn that it is there. */
    @Test
    void beginsEveryKeyOfALandlordsTableWithTheLandlord() throws SQLException {
        assertThat(list(TestStore.get().app(), """
                        select c.conrelid::regclass || ' ' || c.conname
                        from pg_constraint c join pg_class t on t.oid = c.conrelid
                        join pg_namespace n on n.oid = t.relnamespace
                        join pg_attribute a on a.attrelid = t.oid and a.attname = 'landlord_id' and not a.attisdropped
                        where %s and c.contype in ('p', 'u', 'f') and n.nspname || '.' || t.relname not in (%s)
                          and c.conkey[1] <> a.attnum""".formatted(OURS, OPEN_ON_PURPOSE)))
                .isEmpty();
    }

    @Test
    void givesTheApplicationNothingToOwn() throws SQLException {
        assertThat(list(TestStore.get().app(), """
                        select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
                        where r.rolname in ('palier_app', 'palier_fed')
                        union all select 'superuser' from pg_roles
                        where rolname in ('palier_app', 'palier_fed', 'palier_owner')
                          and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)""")).isEmpty();
    }

    @Test
    void letsTheApplicationEmptyNothingAndChangeNoEntry() throws SQLException {
        assertThat(list(TestStore.get().app(), """
                        select table_schema || '.' || table_name || ' ' || privilege_type
                        from information_schema.role_table_grants
                        where grantee in ('palier_app', 'palier_fed', 'PUBLIC')
                          and table_schema not in ('pg_catalog', 'information_schema')
                          and (privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')
                            or table_schema || '.' || table_name in ('ledger.entry', 'shared.audit')
                              and privilege_type in ('UPDATE', 'DELETE'))""")).isEmpty();
    }

    /** Views run with their owner's rights unless told otherwise; materialized ones show every landlord's rows. */
    @Test
    void hasNoViewThatSeesMoreThanItsReader() throws SQLException {
        assertThat(list(TestStore.get().app(), """
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where %s and (c.relkind = 'm'
                          or c.relkind = 'v' and not coalesce('security_invoker=true' = any(c.reloptions), false))""".formatted(OURS))).isEmpty();
    }

    @Test
    void keepsDefinersRightsToTheFederationsFunctions() throws SQLException {
        assertThat(list(TestStore.get().app(), """
                        select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where %s and p.prosecdef and n.nspname <> 'fed'""".formatted(OURS))).isEmpty();
    }

    private static List<String> list(Login login, String query) throws SQLException {
        try (Connection connection = open(login)) {
            return list(connection, query);
        }
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(query)) {
            while (answer.next()) {
                rows.add(answer.getString(1));
            }
        }
        return rows;
    }

    private static Connection open(Login login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }
}
