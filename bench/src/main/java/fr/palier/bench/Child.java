package fr.palier.bench;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A command run in a process of its own, whose cost the kernel tells exactly: spawned and waited for through the C
 * library (posix_spawnp, wait4), because the JVM reaps the children of {@link ProcessBuilder} itself and drops their
 * resource usage. Linux on 64 bits. The peak of memory is never told below that of this JVM, whose memory a spawned
 * child shares until it executes its program: keep this JVM small.
 */
final class Child {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle SPAWN = function(
            "posix_spawnp", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle WAIT =
            function("wait4", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
    private static final MethodHandle ACTIONS =
            function("posix_spawn_file_actions_init", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle OPEN = function(
            "posix_spawn_file_actions_addopen",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
    private static final MethodHandle DUPLICATE =
            function("posix_spawn_file_actions_adddup2", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));

    /** Larger than {@code posix_spawn_file_actions_t} and {@code struct rusage} of every 64-bit Linux. */
    private static final int ROOM = 512;

    /** {@code O_WRONLY | O_CREAT | O_TRUNC}. */
    private static final int WRITE_ANEW = 01 | 0100 | 01000;

    private Child() {}

    /**
     * Runs a command to its end.
     *
     * @param command the program, searched on the path, and its arguments
     * @param log takes what it prints, on both streams
     * @param limit after which it is killed, with its own children
     * @throws IOException where it cannot start, fails or outlives the limit: the message ends with its last words
     */
    static Cost run(List<String> command, Path log, Duration limit) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            long start = System.nanoTime();
            int pid = spawn(arena, command, log);
            Thread guard = Thread.ofPlatform().daemon().start(() -> killAfter(pid, limit));
            MemorySegment status = arena.allocate(JAVA_INT);
            MemorySegment usage = arena.allocate(ROOM, 8);
            awaitEnd(pid, status, usage);
            double wall = (System.nanoTime() - start) / 1e9;
            guard.interrupt();
            if (status.get(JAVA_INT, 0) != 0) {
                throw new IOException(failure(command, status.get(JAVA_INT, 0), log));
            }
            return cost(usage, wall);
        }
    }

    private static int spawn(Arena arena, List<String> command, Path log) throws IOException {
        MemorySegment pid = arena.allocate(JAVA_INT);
        MemorySegment actions = arena.allocate(ROOM, 8);
        List<String> environment = System.getenv().entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
        call(ACTIONS, actions);
        call(OPEN, actions, 1, arena.allocateFrom(log.toAbsolutePath().toString()), WRITE_ANEW, 0644);
        call(DUPLICATE, actions, 1, 2);
        int error = call(
                SPAWN,
                pid,
                arena.allocateFrom(command.getFirst()),
                actions,
                MemorySegment.NULL,
                strings(arena, command),
                strings(arena, environment));
        if (error != 0) {
            throw new IOException("cannot start " + command.getFirst() + ": error " + error + " of posix_spawnp");
        }
        return pid.get(JAVA_INT, 0);
    }

    /** A vector of C strings that a null pointer ends. */
    private static MemorySegment strings(Arena arena, List<String> texts) {
        MemorySegment vector = arena.allocate(MemoryLayout.sequenceLayout(texts.size() + 1L, ADDRESS));
        for (int i = 0; i < texts.size(); i++) {
            vector.setAtIndex(ADDRESS, i, arena.allocateFrom(texts.get(i)));
        }
        return vector;
    }

    /** A signal may interrupt the wait; anything else that fails it would fail it again. */
    private static void awaitEnd(int pid, MemorySegment status, MemorySegment usage) throws IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            if (call(WAIT, pid, status, 0, usage) == pid) {
                return;
            }
        }
        throw new IOException("process " + pid + " cannot be waited for");
    }

    private static void killAfter(int pid, Duration limit) {
        try {
            Thread.sleep(limit);
        } catch (InterruptedException e) {
            return;
        }
        ProcessHandle.of(pid).ifPresent(child -> {
            child.descendants().forEach(ProcessHandle::destroyForcibly);
            child.destroyForcibly();
        });
    }

    private static String failure(List<String> command, int status, Path log) throws IOException {
        String end = (status & 0x7f) == 0 ? "exit code " + (status >> 8 & 0xff) : "signal " + (status & 0x7f);
        List<String> said = Files.readAllLines(log);
        List<String> last = said.subList(Math.max(0, said.size() - 10), said.size());
        return String.join(" ", command) + "\nended with " + end + ":\n" + String.join("\n", last);
    }

    /** {@code struct rusage} opens with two times (seconds, microseconds each) and the peak in kibibytes. */
    private static Cost cost(MemorySegment usage, double wall) {
        double user = usage.getAtIndex(JAVA_LONG, 0) + usage.getAtIndex(JAVA_LONG, 1) / 1e6;
        double system = usage.getAtIndex(JAVA_LONG, 2) + usage.getAtIndex(JAVA_LONG, 3) / 1e6;
        return new Cost(user + system, wall, usage.getAtIndex(JAVA_LONG, 4) / 1024.0);
    }

    @SuppressWarnings("restricted") // calling the C library is this class's purpose
    private static MethodHandle function(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor);
    }

    private static int call(MethodHandle function, Object... arguments) {
        try {
            return (int) function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException("the C library could not be called", e);
        }
    }
}
