package fr.palier.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The passwords of the database's roles: drawn once, kept in a file that its owner alone may read. Never printed. */
final class Secrets {
    /** Not a password: with it the application seals what must be kept and read again. */
    static final String SEALING_KEY = "sealing-key";

    private static final int BYTES = 32;

    private final Map<String, String> byRole;

    private Secrets(Map<String, String> byRole) {
        this.byRole = byRole;
    }

    static boolean exist(Path file) {
        return Files.exists(file);
    }

    /** Draws a password for each role and writes them. */
    static Secrets draw(Path file) {
        SecureRandom random = new SecureRandom();
        Map<String, String> drawn = new TreeMap<>();
        for (String role : Roles.WITH_PASSWORD) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            drawn.put(role, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        drawn.put(SEALING_KEY, Base64.getEncoder().encodeToString(key));
        write(
                file,
                drawn.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
        return new Secrets(drawn);
    }

    static Secrets read(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            Map<String, String> read = Files.readAllLines(file).stream()
                    .map(line -> line.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            if (!read.keySet().containsAll(Roles.WITH_PASSWORD) || !read.containsKey(SEALING_KEY)) {
                throw new Unusable("store.secrets", file);
            }
            return new Secrets(read);
        } catch (IOException e) {
            throw new Unusable(e, "store.secrets", file);
        }
    }

    /** Whole or not at all, and never readable by others on the way. */
    static void write(Path file, String text) {
        try {
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    ".",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password of a role, or the sealing key. */
    String of(String name) {
        String secret = byRole.get(name);
        if (secret == null) {
            throw new IllegalArgumentException("no secret is kept for " + name);
        }
        return secret;
    }
}
