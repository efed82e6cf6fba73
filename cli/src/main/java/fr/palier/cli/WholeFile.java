package fr.palier.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is there whole or not at all: written beside its place, then renamed. What is not a regular file (a pipe,
 * a terminal) is written straight.
 */
final class WholeFile implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path part;
    private final boolean straight;
    private final OutputStream out;
    private final Thread cleaner;

    /** @throws IOException where the file cannot be written: asked before any long work */
    WholeFile(Path target) throws IOException {
        this.target = target;
        this.straight = Files.exists(target) && !Files.isRegularFile(target);
        if (Files.isDirectory(target)) {
            throw new IOException(target + ": is a directory; name a file");
        }
        this.part = straight
                ? target
                : target.resolveSibling("." + target.getFileName() + "."
                        + ProcessHandle.current().pid() + ".part");
        this.cleaner = new Thread(this::remove);
        this.out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER);
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    OutputStream out() {
        return out;
    }

    /** All was written: puts the file in its place. */
    void commit() throws IOException {
        out.close();
        if (!straight) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Leaves nothing behind unless committed. */
    @Override
    public void close() throws IOException {
        out.close();
        remove();
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
