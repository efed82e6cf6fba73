package fr.palier.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The store as {@code serve} opens it, with nothing made easier for tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedStoreTest {
    private Path root;
    private EmbeddedStore store;

    @BeforeAll
    void open(@TempDir Path folder) {
        root = folder;
        store = EmbeddedStore.open(DataDirectory.claim(root.resolve("d")));
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void hasOnTheDiskWhatItAcknowledges() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(ask(store.app(), "show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void refusesAServerThatForgets() {
        try (EmbeddedStore fleeting = EmbeddedStore.openForTests(root.resolve("fleeting"))) {
            assertThatExceptionOfType(Unusable.class)
                    .isThrownBy(() -> Safety.check(fleeting.app(), true))
                    .returns("store.fleeting", Unusable::key);
        }
    }

    @Test
    void answersThisMachineAlone() throws SQLException {
        assertThat(ask(store.app(), "show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void trustsNobody() throws IOException {
        assertThat(Files.readString(store.directory().cluster().resolve("pg_hba.conf")))
                .doesNotContain("trust", "peer", "ident");
        for (String role : Roles.WITH_PASSWORD) {
            Login guessed = new Login(store.app().url(), role, role);
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> ask(guessed, "select 1"));
        }
    }

    @Test
    void shutsTheOwnerOutWhenNothingIsMigrated() throws SQLException {
        Login owner = store.asOwner(login -> login);
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> ask(owner, "select 1"));
        assertThat(ask(store.app(), "select rolcanlogin from pg_roles where rolname = 'palier_owner'"))
                .isEqualTo("f");
    }

    @Test
    void givesTheApplicationNoPower() {
        Login app = store.app();
        for (String act : List.of(
                "create table shared.t ()",
                "create schema s",
                "create table public.t ()",
                "truncate portfolio.tenancy",
                "alter table portfolio.tenancy disable row level security",
                "set role palier_owner",
                "delete from ledger.entry",
                "update ledger.entry set cents = 1")) {
            assertThatExceptionOfType(SQLException.class).as(act).isThrownBy(() -> ask(app, act));
        }
    }

    @Test
    void letsAnotherProcessVisit() throws SQLException {
        try (Store visited = VisitedStore.open(store.directory().folder())) {
            assertThat(ask(visited.app(), "select current_user")).isEqualTo(Roles.APP);
        }
        assertThat(ask(store.app(), "select 1")).isEqualTo("1");
    }

    @Test
    void isNotVisitedWhereNothingRuns() {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> VisitedStore.open(root.resolve("none")))
                .returns("store.not-running", Unusable::key);
    }

    @Test
    void findsItsDataAgain() throws SQLException {
        Path folder = root.resolve("again");
        try (EmbeddedStore first = EmbeddedStore.open(DataDirectory.claim(folder))) {
            write(first, 7);
        }
        try (EmbeddedStore second = EmbeddedStore.open(DataDirectory.claim(folder))) {
            assertThat(read(second)).isEqualTo("7");
        }
    }

    @Test
    void stopsAServerThatWasLeftBehind() throws SQLException {
        Path folder = root.resolve("left");
        EmbeddedStore left = EmbeddedStore.open(DataDirectory.claim(folder));
        write(left, 8);
        left.directory().close(); // as when the process is killed: the lock is gone, the server runs on
        try (EmbeddedStore second = EmbeddedStore.open(DataDirectory.claim(folder))) {
            assertThat(read(second)).isEqualTo("8");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> read(left));
        }
    }

    @Test
    void passesOverTheTraceOfAServerThatDied() throws IOException, SQLException {
        Path folder = root.resolve("trace");
        EmbeddedStore.open(DataDirectory.claim(folder)).close();
        Path trace = Postmaster.file(folder.resolve("pg"));
        Files.writeString(trace, ProcessHandle.current().pid() + "\n" + folder.resolve("pg") + "\n1\n5432\n\n\n\n");
        try (EmbeddedStore store = EmbeddedStore.open(DataDirectory.claim(folder))) {
            assertThat(ask(store.app(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void asksAgainOfAServerThatIsOnItsWayOut() {
        Iterator<Postmaster.State> seen = List.of(
                        Postmaster.State.UNKNOWN, Postmaster.State.UNKNOWN, Postmaster.State.GONE)
                .iterator();
        assertThat(Postmaster.settled(seen::next)).isEqualTo(Postmaster.State.GONE);
    }

    /** A row's {@code xmin} is the transaction that wrote it: of a step, and of the note that it was made. */
    @Test
    void makesAStepOfItsSchemasAndTheNoteOfItAtOnce() {
        try (EmbeddedStore store = EmbeddedStore.open(DataDirectory.claim(root.resolve("steps")))) {
            String same = store.asOwner(owner -> askUnchecked(owner, """
                    select m.xmin = a.xmin from messages.migration m, pg_attribute a
                    where m.version = '90' and a.attrelid = 'messages.send'::regclass and a.attname = 'ends_at'"""));
            assertThat(same).isEqualTo("t");
        }
    }

    private static String askUnchecked(Login login, String query) {
        try {
            return ask(login, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void doesNotGuessLostPasswords() throws IOException {
        Path folder = root.resolve("lost");
        EmbeddedStore.open(DataDirectory.claim(folder)).close();
        Files.delete(folder.resolve("secrets"));
        try (DataDirectory directory = DataDirectory.claim(folder)) {
            assertThatExceptionOfType(Unusable.class)
                    .isThrownBy(() -> EmbeddedStore.open(directory))
                    .returns("store.secrets", Unusable::key);
        }
    }

    @Test
    void saysForWhichMachinesNoServerComes() {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> Binaries.archive("Linux", "riscv64"))
                .returns("store.architecture", Unusable::key);
    }

    private static void write(Store store, int value) throws SQLException {
        ask(
                store.app(),
                "insert into shared.form_key (key, person, request_hash, location) values "
                        + "(gen_random_uuid(), gen_random_uuid(), '', '" + value + "') returning location");
    }

    private static String read(Store store) throws SQLException {
        return ask(store.app(), "select location from shared.form_key");
    }

    private static String ask(Login login, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
