package fr.palier.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.palier.app.store.EmbeddedStore;
import fr.palier.app.store.Login;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A small region with its cast in a store of its own, as {@code demo} loads it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoaderTest {
    private static final int DWELLINGS = 2_000;

    private static final String CATALOGUE = """
            select string_agg(line, E'\\n' order by line) from (
                select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
                where conrelid <> 0
                union all select indexrelid::regclass || ' ' || pg_get_indexdef(indexrelid) from pg_index
                where indrelid::regclass::text !~ '^pg_'
                union all select oid::regclass || ' ' || relrowsecurity || relforcerowsecurity from pg_class
                where relkind = 'r' and relnamespace::regnamespace::text !~ '^(pg_|information)') c""";

    private EmbeddedStore store;
    private String catalogue;

    @BeforeAll
    void load(@TempDir Path folder) throws SQLException {
        store = EmbeddedStore.openForTests(folder.resolve("d"));
        assertThat(Demonstration.in(store)).isEqualTo(Demonstration.ABSENT);
        catalogue = ask(CATALOGUE);
        Loader.load(store, DWELLINGS, Accounts.draw(), (step, done, total) -> {});
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void leavesKeysIndexesAndRowLevelSecurityAsTheyWere() throws SQLException {
        assertThat(ask(CATALOGUE)).isEqualTo(catalogue);
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> ask("select count(*) from portfolio.tenancy"));
    }

    @Test
    void wouldNoticeATableLeftOpenOrARowLost() {
        store.asOwner(login -> {
            try (Connection owner = DriverManager.getConnection(login.url(), login.user(), login.password())) {
                owner.setAutoCommit(false);
                Suspension.run(owner, "set role palier_owner");
                Verification.ofLocks(owner);
                Suspension.run(owner, "alter table ledger.entry no force row level security");
                assertThatExceptionOfType(IllegalStateException.class)
                        .isThrownBy(() -> Verification.ofLocks(owner))
                        .withMessageContaining("ledger.entry");
                Suspension.run(owner, "set app.landlord = 2");
                assertThatExceptionOfType(IllegalStateException.class)
                        .isThrownBy(() -> Verification.ofRows(owner, List.of(new Tally(2, 1, 2, 3, 4))))
                        .withMessageContaining("rows");
                owner.rollback();
                return true;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void knowsItsDemonstrationAgain() throws SQLException {
        assertThat(Demonstration.in(store)).isEqualTo(Demonstration.LOADED);
        assertThat(ask("select today from shared.demo_clock")).isEqualTo("2020-04-15");
        assertThat(ask("select count(*) from portfolio.landlord")).isEqualTo("51");
    }

    @Test
    void fillsALandlordsTables() throws SQLException {
        int tenancies = of(2, "select count(*) from portfolio.tenancy");
        assertThat(tenancies).isBetween(100, 300);
        assertThat(of(2, "select count(*) from portfolio.dwelling")).isEqualTo(tenancies);
        assertThat(of(2, "select count(*) from portfolio.tenancy_fact")).isEqualTo(tenancies);
        assertThat(of(2, "select count(distinct branch_id) from portfolio.dwelling"))
                .isGreaterThan(1);
        assertThat(of(2, "select count(distinct tenancy_id) from portfolio.word"))
                .isEqualTo(tenancies);
        assertThat(of(2, "select count(*) from portfolio.contact_point")).isGreaterThan(tenancies / 2);
        assertThat(of(2, "select count(*) from timeline.contact")).isPositive();
        assertThat(of(2, "select count(*) from timeline.hold")).isPositive();
        assertThat(of(2, "select count(*) from timeline.plan_state")).isPositive();
    }

    @Test
    void packsEachAccountAsItsEntriesSay() throws SQLException {
        assertThat(of(2, """
                        select count(*) from ledger.account a
                        where a.entries <> (
                            select string_agg(ledger.packed(day, kind, cents), '' order by recorded)
                            from ledger.entry e where e.landlord_id = a.landlord_id and e.tenancy_id = a.tenancy_id)
                          or a.balance <> (
                            select sum(ledger.effect(kind, cents))
                            from ledger.entry e where e.landlord_id = a.landlord_id and e.tenancy_id = a.tenancy_id)""")).isZero();
        assertThat(of(2, "select count(*) from ledger.account")).isGreaterThan(100);
    }

    @Test
    void putsByWhatIsStillToCome() throws SQLException {
        assertThat(of(2, "select count(*) from ledger.entry where day > '2020-04-15'"))
                .isZero();
        assertThat(of(2, "select count(*) from demo.coming_entry where day <= '2020-04-15' or day > '2020-05-31'"))
                .isZero();
        assertThat(of(2, "select count(*) from demo.coming_entry")).isPositive();
    }

    @Test
    void numbersFactsInOneOrder() throws SQLException {
        assertThat(of(2, """
                        select last - (select max(recorded) from ledger.entry) from portfolio.recording""")).isZero();
        assertThat(of(2, """
                        select count(*) - count(distinct recorded) from (
                            select recorded from portfolio.tenancy_fact union all select recorded from timeline.entry
                            union all select recorded from ledger.entry) r""")).isZero();
    }

    @Test
    void tellsNothingOfDaysToCome() throws SQLException {
        assertThat(of(2, "select count(*) from timeline.contact where day > '2020-04-15'"))
                .isZero();
        assertThat(of(2, "select count(*) from timeline.hold where from_on > '2020-04-15'"))
                .isZero();
    }

    @Test
    void hasTheCast() throws SQLException {
        assertThat(of(
                        2,
                        "select count(*) from portfolio.tenancy where family_name = 'Azéma' and given_name = 'Léonie'"))
                .isPositive();
    }

    @Test
    void letsEachRoleIn() throws SQLException {
        assertThat(ask("select count(distinct role) from identity.granted")).isEqualTo("8");
        assertThat(ask("select count(*) from identity.person where password_hash like '$argon2id$%'"))
                .isEqualTo(Integer.toString(Staff.all().size()));
    }

    private int of(int landlord, String query) throws SQLException {
        return Integer.parseInt(ask("set app.landlord = " + landlord + "; " + query));
    }

    private String ask(String query) throws SQLException {
        Login app = store.app();
        try (Connection connection = DriverManager.getConnection(app.url(), app.user(), app.password());
                java.sql.Statement sql = connection.createStatement()) {
            boolean rows = sql.execute(query);
            while (!rows) {
                rows = sql.getMoreResults();
            }
            try (ResultSet row = sql.getResultSet()) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        }
    }
}
