package fr.palier.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup taken while people write, the loss of everything, and what comes back. */
class BackupTest {
    private static final int WRITERS = 3;
    private static final int FLIPS = 60;

    private static final String SECURED = """
            select string_agg(c.oid::regclass || ' ' || c.relrowsecurity || c.relforcerowsecurity || ' '
                || coalesce((select string_agg(polname || pg_get_expr(polqual, polrelid), ',') from pg_policy
                    where polrelid = c.oid), ''), E'\\n' order by c.oid::regclass::text)
            from pg_class c where c.relkind = 'r' and c.relnamespace::regnamespace::text !~ '^(pg_|information)'""";

    private static final String SUMS =
            "select count(*) || ' ' || sum(hashtext(n)) from shared.form_key, lateral (select location as n) where location <> ''";

    @TempDir
    private Path root;

    @SuppressWarnings("checkstyle:MethodLength") // one story, told in order
    @Test
    void bringsEverythingBackThatWasThereWhenItBegan() throws Exception {
        Set<String> written = ConcurrentHashMap.newKeySet();
        Set<String> before;
        String secured;
        String sums;
        Path backup;
        try (EmbeddedStore store = EmbeddedStore.open(DataDirectory.claim(root.resolve("first")))) {
            fill(store.app());
            sums = ask(store.app(), SUMS);
            secured = ask(store.app(), SECURED);
            AtomicBoolean over = new AtomicBoolean();
            List<Thread> writers = writers(store.app(), written, over);
            while (written.size() < 200) {
                Thread.sleep(5);
            }
            before = Set.copyOf(written);
            backup = store.backUp(Files.createDirectories(root.resolve("kept")));
            over.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }
        Trees.delete(root.resolve("first"));
        try (DataDirectory again = DataDirectory.claim(root.resolve("second"))) {
            Restore.into(again, backup);
            try (EmbeddedStore store = EmbeddedStore.open(again)) {
                assertThat(ask(store.app(), SUMS)).isEqualTo(sums);
                assertThat(ask(store.app(), SECURED)).isEqualTo(secured);
                Set<String> found = keys(store.app());
                assertThat(found).containsAll(before);
                assertThat(written).containsAll(found);
            }
        }
    }

    @Test
    void refusesABackupOfWhichOneByteHasChanged() throws Exception {
        Path backup = aBackup();
        byte[] whole = Files.readAllBytes(backup);
        Random random = new Random(7);
        try (DataDirectory directory = DataDirectory.claim(root.resolve("restored"))) {
            for (int flip = 0; flip < FLIPS; flip++) {
                byte[] broken = whole.clone();
                int at = flip < 4 ? flip : flip < 8 ? whole.length - 1 - flip : random.nextInt(whole.length);
                broken[at] ^= 1;
                Files.write(backup, broken);
                refuses("store.restore-broken", directory, backup);
            }
            Files.write(backup, java.util.Arrays.copyOf(whole, whole.length - 1));
            refuses("store.restore-broken", directory, backup);
            assertThat(directory.folder().toFile().list()).containsExactly("lock");
            Files.write(backup, whole);
            Restore.into(directory, backup);
            refuses("store.restore-over", directory, backup);
        }
    }

    @Test
    void leavesNoHalfFileWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");
        try (EmbeddedStore store = EmbeddedStore.openForTests(root.resolve("d"))) {
            assertThatExceptionOfType(Unusable.class)
                    .isThrownBy(() -> store.backUp(file.resolve("x.zip")))
                    .returns("store.backup-file", Unusable::key);
        }
    }

    private Path aBackup() {
        try (EmbeddedStore store = EmbeddedStore.openForTests(root.resolve("d"))) {
            return store.backUp(root.resolve("a.zip"));
        }
    }

    private static void refuses(String key, DataDirectory directory, Path backup) {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> Restore.into(directory, backup))
                .returns(key, Unusable::key);
    }

    private static void fill(Login app) throws SQLException {
        ask(app, """
                with added as (
                    insert into shared.form_key (key, person, request_hash, location)
                    select gen_random_uuid(), gen_random_uuid(), '', 'n' || n from generate_series(1, 20000) n returning 1)
                select count(*) from added""");
    }

    private static List<Thread> writers(Login app, Set<String> written, AtomicBoolean over) {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(Thread.ofPlatform().start(() -> write(app, written, over)));
        }
        return writers;
    }

    private static void write(Login app, Set<String> written, AtomicBoolean over) {
        try (Connection connection = DriverManager.getConnection(app.url(), app.user(), app.password());
                PreparedStatement insert = connection.prepareStatement("""
                        insert into shared.form_key (key, person, request_hash, location)
                        values (gen_random_uuid(), gen_random_uuid(), '', '') returning key""")) {
            while (!over.get()) {
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    written.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> keys(Login app) throws SQLException {
        Set<String> keys = ConcurrentHashMap.newKeySet();
        try (Connection connection = DriverManager.getConnection(app.url(), app.user(), app.password());
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select key from shared.form_key where location = ''")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    private static String ask(Login login, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
