package fr.palier.app.store;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed, and when: a write that was acknowledged is there afterwards, once. */
@Tag("slow")
class CrashTest {
    private static final int WRITERS = 4;
    private static final int KILLS = 4;
    private static final int ACKNOWLEDGED = 150;
    private static final int KEY = 36;

    /** The first kills come while the schemas are made: their steps are told of line by line. */
    private static final int WHILE_IT_MIGRATES = 2;

    @TempDir
    private Path root;

    @Test
    void losesNothingWhenTheServerIsKilled() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int kill = 0; kill < KILLS; kill++) {
            EmbeddedStore store = EmbeddedStore.open(DataDirectory.claim(root));
            List<Thread> writers = writers(store.app(), acknowledged::add);
            await(acknowledged, ACKNOWLEDGED * (kill + 1));
            kill(root.resolve("pg"));
            for (Thread writer : writers) {
                writer.join();
            }
            store.directory().close();
        }
        holdsEachOnce(acknowledged);
    }

    @Test
    void losesNothingWhenTheApplicationIsKilled() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int kill = 0; kill < KILLS; kill++) {
            Path said = Files.createTempFile("acknowledged", ".txt");
            Process application = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            CrashTest.class.getName(),
                            root.toString())
                    .redirectOutput(said.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Predicate<String> counts = kill < WHILE_IT_MIGRATES ? _ -> true : CrashTest::isKey;
            while (Files.readAllLines(said).stream().filter(counts).count() < ACKNOWLEDGED) {
                assertThat(application.isAlive()).isTrue();
                Thread.sleep(20);
            }
            application.destroyForcibly();
            application.waitFor();
            Files.readAllLines(said).stream().filter(CrashTest::isKey).forEach(acknowledged::add);
        }
        assertThat(acknowledged).hasSizeGreaterThan(ACKNOWLEDGED * (KILLS - WHILE_IT_MIGRATES));
        holdsEachOnce(acknowledged);
    }

    private static boolean isKey(String line) {
        return line.length() == KEY;
    }

    /** The application that is killed: tells of each step of its schemas, then prints what was acknowledged to it. */
    static void main(String[] args) {
        EmbeddedStore store = EmbeddedStore.open(DataDirectory.claim(Path.of(args[0])));
        writers(store.app(), System.out::println);
    }

    private static List<Thread> writers(Login app, Consumer<String> acknowledged) {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(Thread.ofPlatform().start(() -> write(app, acknowledged)));
        }
        return writers;
    }

    private static void write(Login app, Consumer<String> acknowledged) {
        try (Connection connection = DriverManager.getConnection(app.url(), app.user(), app.password());
                PreparedStatement insert = connection.prepareStatement(
                        "insert into shared.form_key (key, person, request_hash) values (?, gen_random_uuid(), '')")) {
            while (true) {
                UUID key = UUID.randomUUID();
                insert.setObject(1, key);
                insert.executeUpdate();
                acknowledged.accept(key.toString());
            }
        } catch (SQLException e) {
            // the server was killed
        }
    }

    private static void await(Set<String> acknowledged, int count) throws InterruptedException {
        while (acknowledged.size() < count) {
            Thread.sleep(5);
        }
    }

    private static void kill(Path cluster) {
        long pid = Postmaster.read(cluster).orElseThrow().pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private void holdsEachOnce(Set<String> acknowledged) throws SQLException, IOException {
        try (EmbeddedStore store = EmbeddedStore.open(DataDirectory.claim(root));
                Connection connection = DriverManager.getConnection(
                        store.app().url(), store.app().user(), store.app().password());
                ResultSet rows = connection.createStatement().executeQuery("select key from shared.form_key")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            assertThat(found).doesNotHaveDuplicates().containsAll(acknowledged);
        }
    }
}
