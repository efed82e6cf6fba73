package fr.palier.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that holds all of one store: the database's files ({@code pg}), its roles' passwords, its log, its backups. One
 * process at a time holds it, by a lock on the file {@code lock}, which the system lifts when the process dies.
 */
public final class DataDirectory implements AutoCloseable {
    private static final long LEAST_SPACE = 300L << 20;
    private static final String LOCK = "lock";
    private static final String CLUSTER = "pg";
    private static final String DEMONSTRATION = "demonstration";

    private final Path folder;
    private final FileChannel lock;

    private DataDirectory(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Where a user's stores are when no folder is named. */
    public static Path home() {
        String named = System.getenv("XDG_DATA_HOME");
        Path data = named == null || named.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(named);
        return data.resolve("palier");
    }

    /**
     * Takes the folder for this process alone; makes it where it is missing.
     *
     * @throws Unusable if another process holds it, or it cannot be used
     */
    public static DataDirectory claim(Path folder) {
        return tryClaim(folder)
                .orElseThrow(() -> new Unusable("store.in-use", folder.toAbsolutePath(), holder(folder.resolve(LOCK))));
    }

    /** The same; empty where another process holds it. */
    public static Optional<DataDirectory> tryClaim(Path folder) {
        Path real = made(folder);
        refuseForeign(real);
        refuseFull(real);
        try {
            FileChannel channel = FileChannel.open(
                    real.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new DataDirectory(real, channel));
        } catch (IOException e) {
            throw Site.FOLDER.unusable(real, e);
        }
    }

    private static Path made(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(absolute);
                Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx------"));
            }
            Path real = absolute.toRealPath();
            if (!Files.isWritable(real)) {
                throw new Unusable("store.folder-rights", real);
            }
            if (real.toString().matches(".*[\"$`\\\\\n].*")) { // pg_ctl hands it to a shell
                throw new Unusable("store.folder-name", real);
            }
            return real;
        } catch (IOException e) {
            throw Site.FOLDER.unusable(absolute, e);
        }
    }

    private static void refuseForeign(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            if (!names.isEmpty() && !names.contains(LOCK)) {
                throw new Unusable("store.foreign", folder);
            }
        } catch (IOException e) {
            throw Site.FOLDER.unusable(folder, e);
        }
    }

    private static void refuseFull(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < LEAST_SPACE) {
                throw new Unusable("store.full", folder, free >> 20, LEAST_SPACE >> 20);
            }
        } catch (IOException e) {
            throw Site.FOLDER.unusable(folder, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String holder(Path lock) {
        try {
            return Files.readString(lock).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    /** The folder itself, without links on the way. */
    public Path folder() {
        return folder;
    }

    /** Whether a folder holds a store, served or not. */
    public static boolean holdsStore(Path folder) {
        return Files.exists(folder.resolve(CLUSTER));
    }

    Path cluster() {
        return folder.resolve(CLUSTER);
    }

    Path secrets() {
        return folder.resolve("secrets");
    }

    Path log() {
        return folder.resolve("postgresql.log");
    }

    /** Where backups go when no other place is named. */
    public Path backups() {
        return folder.resolve("backups");
    }

    /** Whether a store was ever made here. */
    public boolean hasStore() {
        return Files.exists(cluster());
    }

    /** Whether what is here was made by {@code demo}, and may be thrown away. */
    public boolean isDemonstration() {
        return Files.exists(folder.resolve(DEMONSTRATION));
    }

    /** Says for good that what is here is a demonstration. */
    public void markDemonstration() {
        try {
            Files.writeString(folder.resolve(DEMONSTRATION), "Palier\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes everything but the lock; for a demonstration that starts afresh, and for a restore. */
    public void empty() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().equals(LOCK)) {
                    Trees.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the folder that its owner alone may read. */
    public void keepSecret(String name, String text) {
        Secrets.write(folder.resolve(name), text);
    }

    /** What {@link #keepSecret} kept. */
    public Optional<String> secret(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
