package fr.palier.cli;

import fr.palier.engine.source.RefusedFile;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is there whole or not at all: written beside its place, then renamed. What is not a regular file (a pipe,
 * a terminal) is written straight.
 */
final class WholeFile implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final String PART = ".part";

    private final Path target;
    private final Path part;
    private final boolean straight;
    private final OutputStream out;
    private final Thread cleaner;

    /**
     * @throws RefusedFile where the place is not one for a file: asked before any long work
     * @throws IOException where it cannot be written
     */
    WholeFile(Path asked) throws IOException {
        boolean device = asked.toAbsolutePath().startsWith("/dev")
                || asked.toAbsolutePath().startsWith("/proc");
        this.target = device ? asked : behindLink(asked);
        this.straight = device || Files.exists(target) && !Files.isRegularFile(target);
        this.part = straight
                ? target
                : target.resolveSibling("." + target.getFileName() + "."
                        + ProcessHandle.current().pid() + PART);
        forgetLeftovers();
        this.cleaner = new Thread(this::remove);
        this.out = new BufferedOutputStream(open(), BUFFER);
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    /** A run that was killed leaves its part behind: parts of this file whose process is gone are of no use. */
    private void forgetLeftovers() throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (straight || folder == null || !Files.isDirectory(folder)) {
            return;
        }
        String before = "." + target.getFileName() + ".";
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> isLeftover(file, before))) {
            for (Path left : files) {
                Files.deleteIfExists(left);
            }
        } catch (AccessDeniedException notOurs) {
            return;
        }
    }

    private static boolean isLeftover(Path file, String before) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(before) || !name.endsWith(PART) || name.length() <= before.length() + PART.length()) {
            return false;
        }
        String process = name.substring(before.length(), name.length() - PART.length());
        return process.matches("[0-9]{1,9}")
                && ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }

    /** A link stays a link: what it points to is written. */
    private static Path behindLink(Path asked) throws IOException {
        if (!Files.isSymbolicLink(asked)) {
            return asked;
        }
        return Files.exists(asked) ? asked.toRealPath() : asked.resolveSibling(Files.readSymbolicLink(asked));
    }

    /** The part is nobody's business: what is wrong is said of the file asked for. */
    private OutputStream open() throws IOException {
        if (Files.isDirectory(target)) {
            throw refused("c'est un dossier ; donnez un nom de fichier", "is a directory; name a file");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw refused(
                    "le dossier « " + folder + " » n'existe pas ; créez-le", "no folder '" + folder + "'; make it");
        }
        try {
            return Files.newOutputStream(part);
        } catch (AccessDeniedException e) {
            throw refused("écriture non permise ; vérifiez vos droits", "permission to write denied");
        }
    }

    private RefusedFile refused(String french, String english) {
        return new RefusedFile(target.toString(), french, english);
    }

    Path target() {
        return target;
    }

    OutputStream out() {
        return out;
    }

    /** All was written: puts the file in its place. */
    void commit() throws IOException {
        out.close();
        if (!straight) {
            keepPermissions();
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Who may read the file that is replaced may read this one, and nobody else. */
    private void keepPermissions() throws IOException {
        if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
        }
    }

    /** Leaves nothing behind unless committed. */
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            remove();
            forgetCleaner();
        }
    }

    private void forgetCleaner() {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
    }

    private void remove() {
        try {
            if (!straight) {
                Files.deleteIfExists(part);
            }
        } catch (IOException leftBehind) {
            System.err.println(part + ": " + leftBehind.getMessage());
        }
    }
}
