package fr.palier.app.bench;

import fr.palier.app.PalierApplication;
import fr.palier.app.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a store of its own, and what a piece of work costs: by the clock, and of the processor here and in the database. */
final class Workbench {
    /** Of a second: the unit in which Linux counts the processor's time. */
    private static final double TICK = 0.01;

    /** Seconds of the processor in a second in which nothing of importance is done. */
    private static final double QUIET = 0.1;

    private static final int USER_TIME = 11;
    private static final int WITH_ENDED = 15;

    private final long server;

    Workbench(Path directory) {
        try {
            server = Long.parseLong(Files.readAllLines(directory.resolve("pg").resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the store's own housekeeping would by itself, after a minute. */
    static void analyse(Store store) {
        store.asOwner(owner -> {
            try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                    Statement sql = connection.createStatement()) {
                sql.execute("set role palier_owner");
                return sql.execute("analyze");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    static ConfigurableApplicationContext start(Store store) {
        return start(store, Map.of());
    }

    /** With more properties. */
    static ConfigurableApplicationContext start(Store store, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(store.properties());
        properties.putAll(more);
        properties.put("palier.demonstration", "true");
        properties.put("logging.threshold.console", "WARN");
        return new SpringApplicationBuilder(PalierApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties(properties)
                .run("--server.port=0");
    }

    /** Does a piece of work and says what it cost. */
    <T> T time(String what, Supplier<T> work) {
        settle();
        double here = here();
        double there = there();
        long from = System.nanoTime();
        T answer = work.get();
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-34s %6.2f s, processor %6.2f s here, %6.2f s in the database, load %s%n",
                what,
                seconds,
                here() - here,
                there() - there,
                load());
        return answer;
    }

    /** Waits until what was begun before is done, such as the list that follows an import. */
    private void settle() {
        double before = -1;
        for (double now = here() + there(); now - before > QUIET; now = here() + there()) {
            before = now;
            try {
                Thread.sleep(1000);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static double here() {
        return times(ProcessHandle.current().pid()) * TICK;
    }

    /** With the processes of the server that have ended: their time is added to its own. */
    private double there() {
        Stream<ProcessHandle> processes = ProcessHandle.of(server).orElseThrow().descendants();
        return LongStream.concat(LongStream.of(server), processes.mapToLong(ProcessHandle::pid))
                        .map(Workbench::times)
                        .sum()
                * TICK;
    }

    private static long times(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return LongStream.range(USER_TIME, WITH_ENDED)
                    .map(n -> Long.parseLong(fields[(int) n]))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
        } catch (IOException e) {
            return "unknown";
        }
    }
}
