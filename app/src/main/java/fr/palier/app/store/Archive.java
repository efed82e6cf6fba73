package fr.palier.app.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A backup being written: a zip file with a {@link Manifest} as its last entry. The comment at its end, its last 64 bytes, is the
 * SHA-256 of the whole file, computed as if the comment were zeros: no byte of it can change unseen.
 */
final class Archive implements AutoCloseable {
    static final int SEAL = 64;

    private static final String BLANK = "0".repeat(SEAL);
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Manifest manifest;
    private final MessageDigest whole = sha256();
    private final ZipOutputStream zip;
    private final byte[] buffer = new byte[BUFFER];

    Archive(Path file, Manifest manifest) throws IOException {
        this.file = file;
        this.manifest = manifest;
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        this.zip = new ZipOutputStream(new DigestOutputStream(out, whole), StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.setComment(BLANK);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void folder(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name + "/"));
        zip.closeEntry();
        manifest.add(name + "/", 0, "-");
    }

    void file(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        manifest.add(name, content.length, HexFormat.of().formatHex(sha256().digest(content)));
    }

    /** As much of a file as there is when it is read; it may grow or shrink meanwhile. */
    void file(String name, InputStream content) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        zip.putNextEntry(new ZipEntry(name));
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            zip.write(buffer, 0, read);
            digest.update(buffer, 0, read);
            size += read;
        }
        zip.closeEntry();
        manifest.add(name, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Adds the manifest, seals the file and writes it through to the disk. */
    void seal() throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
        byte[] seal = HexFormat.of().formatHex(whole.digest()).getBytes(StandardCharsets.US_ASCII);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(seal), channel.size() - SEAL);
            channel.force(true);
        }
    }

    /** Whether a file is sealed and no byte of it has changed since. */
    static boolean isIntact(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] seal = new byte[SEAL];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] buffer = new byte[BUFFER];
            long left = in.length() - SEAL;
            if (left < 0) {
                return false;
            }
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                digest.update(buffer, 0, read);
                left -= read;
            }
            in.readFully(seal);
        }
        digest.update(BLANK.getBytes(StandardCharsets.US_ASCII));
        byte[] expected = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, seal);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
