package fr.palier.app.identity.guard;

import fr.palier.app.shared.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A code on paper for whoever has lost the telephone: four groups of four. The first group finds it, the other three, 60 bits,
 * are hashed like a password.
 *
 * @param start the first group
 * @param rest the other groups, empty where only the hash is kept
 */
public record RecoveryCode(String start, String rest, String hash) {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz023456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    public static RecoveryCode fresh() {
        byte[] random = Token.bytes(GROUPS * GROUP);
        String letters = IntStream.range(0, random.length)
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(random[i] & 31)))
                .collect(Collectors.joining());
        String rest = letters.substring(GROUP);
        return new RecoveryCode(letters.substring(0, GROUP), rest, Passwords.hash(rest));
    }

    /** What somebody typed, in its two parts; empty for what is no such code. */
    public static Optional<RecoveryCode> typed(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.length() == GROUPS * GROUP
                ? Optional.of(new RecoveryCode(letters.substring(0, GROUP), letters.substring(GROUP), ""))
                : Optional.empty();
    }

    /** As it is written down. */
    public String written() {
        return (start + rest).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    @Override
    public String toString() {
        return "a recovery code";
    }
}
