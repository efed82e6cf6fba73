package fr.palier.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What {@code postmaster.pid} says of a server of these files, and whether it is true. A server that was killed leaves the
 * file behind; its number may be a zombie's, or another program's by now.
 *
 * @param pid of the server
 * @param port on which it listens, 0 where it did not come so far
 */
record Postmaster(Path cluster, long pid, int port) {
    private static final int PORT_LINE = 3;
    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final int MOMENTS = 100;

    /** What the server does, if anything. */
    enum State {
        ALIVE,
        GONE,
        /** Another user's process, of which nothing can be told; or, for a moment, one that is on its way out. */
        UNKNOWN
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    static Optional<Postmaster> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            cluster,
                            Long.parseLong(lines.getFirst().strip()),
                            lines.size() > PORT_LINE
                                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                                    : 0));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new Unusable(e, "store.leftover", file(cluster));
        }
    }

    /** The same once it is past doubt, or after five seconds: a killed process loses its arguments before it is gone. */
    State settled() {
        return settled(this::state);
    }

    static State settled(Supplier<State> asked) {
        State state = asked.get();
        try {
            for (int moment = 0; state == State.UNKNOWN && moment < MOMENTS; moment++) {
                Thread.sleep(MOMENT);
                state = asked.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return state;
    }

    State state() {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty() || isZombie()) {
            return State.GONE;
        }
        ProcessHandle.Info info = process.get().info();
        if (info.command().filter(command -> !command.endsWith("postgres")).isPresent()) {
            return State.GONE;
        }
        return info.arguments()
                .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()) ? State.ALIVE : State.GONE)
                .orElse(State.UNKNOWN);
    }

    /** Dead, but nobody asked how it died: still there for {@code kill}, and for PostgreSQL's own check. */
    private boolean isZombie() {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            if (!Files.exists(stat)) {
                return false;
            }
            String text = Files.readString(stat);
            return text.substring(text.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes the file of a server that is proved to be gone. */
    void forget() {
        try {
            Files.deleteIfExists(file(cluster));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
