package fr.palier.app.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once for each user from the archive that comes with Palier. */
final class Binaries {
    private final Path root;

    private Binaries(Path root) {
        this.root = root;
    }

    /** Those of this machine. */
    static Binaries ready() {
        URL archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        try {
            Path root = cache().resolve("postgresql-" + fingerprint(archive));
            if (!Files.isDirectory(root)) {
                unpack(archive, root);
            }
            return new Binaries(root);
        } catch (IOException e) {
            throw new Unusable(e, "store.unpack", cache(), String.valueOf(e.getMessage()));
        }
    }

    static URL archive(String os, String arch) {
        String system = os.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : os.toLowerCase(Locale.ROOT);
        String processor = switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> arch;
        };
        URL archive = Binaries.class.getResource("/postgres-" + system + "-" + processor + ".txz");
        if (archive == null) {
            throw new Unusable("store.architecture", os, arch);
        }
        return archive;
    }

    private static Path cache() {
        String named = System.getenv("XDG_CACHE_HOME");
        Path cache =
                named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        return cache.resolve("palier");
    }

    /** Changes with the archive, and costs nothing to know. */
    private static String fingerprint(URL archive) throws IOException {
        return archive.openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : Long.toHexString(archive.openConnection().getContentLengthLong());
    }

    /** Beside the place first, then there in one step: a start that is killed leaves nothing half done. */
    private static void unpack(URL archive, Path root) throws IOException {
        Files.createDirectories(root.getParent());
        Path fresh = Files.createTempDirectory(root.getParent(), "unpacking-");
        try (InputStream in = archive.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                lay(tar, entry, fresh);
            }
            Files.move(fresh, root, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (IOException e) {
            if (!Files.isDirectory(root)) { // else another start was quicker
                throw e;
            }
        } finally {
            Trees.delete(fresh);
        }
    }

    private static void lay(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path place = root.resolve(entry.getName()).normalize();
        if (!place.startsWith(root)) {
            throw new IOException("outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, place);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** The path of {@code initdb}, {@code pg_ctl} or {@code postgres}. */
    String program(String name) {
        Path program = root.resolve("bin").resolve(name);
        if (!Files.isExecutable(program)) {
            throw new UncheckedIOException(new IOException("not a program: " + program));
        }
        return program.toString();
    }
}
