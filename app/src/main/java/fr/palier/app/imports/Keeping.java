package fr.palier.app.imports;

import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.source.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps files as they came, in the database, and opens them again: each piece a gzip of its own. */
@Component
class Keeping {
    /** Of a file as it came. */
    static final long LARGEST = 2L << 30;

    private static final int PIECE = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private static final int BEGINNING = 8 << 20;
    /** Of a compressed file, so that a few kilobytes do not become a disk full. */
    private static final long LARGEST_UNPACKED = 8L << 30;
    /** To which any compressed file may unpack; beyond it, no text is squeezed to less than a two-hundredth. */
    private static final long HARMLESS = 256L << 20;

    private static final long TIGHTEST = 200;

    private final FileStore store;

    Keeping(FileStore store) {
        this.store = store;
    }

    /** Keeps the bytes of a file; inside the transaction that entered it. */
    void keep(Scope scope, int file, InputStream in) throws IOException {
        MessageDigest sha256 = sha256();
        long size = 0;
        byte[] buffer = new byte[PIECE];
        int n = 0;
        for (int read = in.readNBytes(buffer, 0, PIECE); read > 0; read = in.readNBytes(buffer, 0, PIECE)) {
            size += read;
            if (size > LARGEST) {
                throw new Refused("imports.too-large");
            }
            sha256.update(buffer, 0, read);
            store.keepPiece(scope, file, n++, squeezed(buffer, read));
        }
        if (size == 0) {
            throw new Refused("imports.empty");
        }
        store.received(scope, file, sha256.digest(), size);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] squeezed(byte[] buffer, int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(length / 4);
        try (GZIPOutputStream gzip = new Quick(out)) {
            gzip.write(buffer, 0, length);
        }
        return out.toByteArray();
    }

    /** Twice as quick as the usual, for a tenth more bytes. */
    private static final class Quick extends GZIPOutputStream {
        Quick(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /**
     * The file unpacked on the disk, for as long as it is read: the connection that brings its lines in cannot bring its pieces
     * out at the same time. Inside a transaction of its landlord.
     */
    Unpacked unpack(Scope scope, ReceivedFile file) {
        try {
            Unpacked unpacked = new Unpacked(file.name(), Files.createTempFile("palier-", ".import"));
            try (InputStream plain = plain(scope, file)) {
                Files.copy(plain, unpacked.path, StandardCopyOption.REPLACE_EXISTING);
                return unpacked;
            } catch (EOFException | ZipException broken) {
                unpacked.close();
                throw new Refused("imports.broken-archive");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The first lines of a file, in memory: enough to tell what it is. Cut after a whole line, where there is one.
     *
     * @throws Refused where it is a compressed file that breaks off, or unpacks to too much
     */
    Source beginning(Scope scope, ReceivedFile file) {
        try (InputStream in = plain(scope, file)) {
            byte[] bytes = in.readNBytes(BEGINNING);
            int length = bytes.length < BEGINNING ? bytes.length : lastLine(bytes);
            return new Source(file.name(), () -> new ByteArrayInputStream(bytes, 0, length));
        } catch (EOFException | ZipException broken) {
            throw new Refused("imports.broken-archive");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lastLine(byte[] bytes) {
        int at = bytes.length;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at > 0 ? at : bytes.length;
    }

    /** Reads a compressed file to its end, so that one which breaks off is refused while its sender looks on. */
    void verify(Scope scope, ReceivedFile file) {
        try {
            if (isGzip(scope, file)) {
                try (InputStream in = plain(scope, file)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (EOFException | ZipException broken) {
            throw new Refused("imports.broken-archive");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream plain(Scope scope, ReceivedFile file) throws IOException {
        InputStream in = open(scope, file.number());
        return isGzip(scope, file) ? new Bounded(new GZIPInputStream(in, BUFFER), bound(file.size())) : in;
    }

    private static long bound(long size) {
        return Math.min(LARGEST_UNPACKED, Math.max(HARMLESS, size * TIGHTEST));
    }

    /** A file on the disk, readable by this process alone; gone when closed. */
    record Unpacked(String name, Path path) implements AutoCloseable {
        Source source() {
            return new Source(name, () -> Files.newInputStream(path));
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean isGzip(Scope scope, ReceivedFile file) throws IOException {
        try (InputStream in = open(scope, file.number())) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    /** The bytes as they came. */
    InputStream open(Scope scope, int file) {
        return new SequenceInputStream(new Enumeration<InputStream>() {
            private int n;
            private byte @Nullable [] next = store.piece(scope, file, 0);

            @Override
            public boolean hasMoreElements() {
                return next != null;
            }

            @Override
            public InputStream nextElement() {
                byte[] piece = next;
                if (piece == null) {
                    throw new NoSuchElementException();
                }
                next = store.piece(scope, file, ++n);
                try {
                    return new GZIPInputStream(new ByteArrayInputStream(piece), BUFFER);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    /** Stops where a compressed file unpacks to more than any export. */
    private static final class Bounded extends java.io.FilterInputStream {
        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new Refused("imports.unpacks-too-large");
            }
        }
    }
}
