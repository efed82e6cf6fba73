package fr.palier.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Puts a backup's files back into an empty data directory, after proving that they are the ones that were saved. */
public final class Restore {
    private static final String BESIDE = "restoring";

    private Restore() {}

    /**
     * Restores into a claimed directory without a store. The server recovers at its next start to the moment at which the backup
     * ended.
     *
     * @throws Unusable if there is a store already, or the backup is not intact; nothing is then changed
     */
    public static void into(DataDirectory directory, Path from) {
        if (directory.hasStore()) {
            throw new Unusable("store.restore-over", directory.folder());
        }
        Path beside = directory.folder().resolve(BESIDE);
        try {
            if (!Archive.isIntact(from)) {
                throw new Unusable("store.restore-broken", from);
            }
            Trees.delete(beside);
            unpack(from, beside);
            settle(beside, directory.folder());
        } catch (IOException | IllegalArgumentException e) {
            throw new Unusable(e, "store.restore-broken", from);
        }
    }

    private static void unpack(Path from, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile(), StandardCharsets.UTF_8)) {
            Manifest manifest = manifest(zip);
            for (Map.Entry<String, Manifest.Entry> file : manifest.files().entrySet()) {
                Path place = to.resolve(file.getKey()).normalize();
                if (!place.startsWith(to)) {
                    throw new IOException("outside of the folder: " + file.getKey());
                }
                if (file.getKey().endsWith("/")) {
                    Files.createDirectories(
                            place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } else {
                    unpack(zip, file.getKey(), file.getValue(), place);
                }
            }
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        try (InputStream in = open(zip, Manifest.NAME)) {
            return Manifest.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("missing: " + name);
        }
        return zip.getInputStream(entry);
    }

    private static void unpack(ZipFile zip, String name, Manifest.Entry expected, Path place) throws IOException {
        MessageDigest digest = Archive.sha256();
        Files.createDirectories(place.getParent());
        Files.createFile(place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        long size = 0;
        try (InputStream in = open(zip, name);
                OutputStream out = Files.newOutputStream(place)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (size != expected.size() || !found.equals(expected.sha256())) {
            throw new IOException("not as it was saved: " + name);
        }
    }

    /** The server's files last: their folder makes it a store. */
    private static void settle(Path beside, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(beside)) {
            for (Path file : files.filter(path -> !path.endsWith("pg")).toList()) {
                Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(beside.resolve("pg"), folder.resolve("pg"), StandardCopyOption.ATOMIC_MOVE);
        Trees.delete(beside);
    }
}
