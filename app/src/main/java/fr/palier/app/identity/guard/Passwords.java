package fr.palier.app.identity.guard;

import fr.palier.app.shared.Token;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Which passwords are taken, and how they are kept: twelve characters or more of any kind, none that everybody tries first, no
 * rule of composition and no date of expiry (ASVS 5.0, 6.2; NIST SP 800-63B). Kept as Argon2id over 19 MiB in two passes, the
 * first choice of OWASP's cheat sheet; only a few are computed at a time, so that a wave of log-ins does not eat the memory.
 */
public final class Passwords {
    /** In characters as people count them. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 256;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SHORTEST_TELLING = 4;

    private static final Argon2PasswordEncoder ARGON =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private static final Semaphore AT_A_TIME =
            new Semaphore(2 * Runtime.getRuntime().availableProcessors());
    private static final String NOBODYS = ARGON.encode(Token.fresh());

    private Passwords() {}

    /** Why a password is not taken, as the key of a message; empty for a good one. What concerns the person is told against it. */
    public static Optional<String> refusal(String password, String... personal) {
        String plain = normal(password);
        int length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST) {
            return Optional.of("identity.password.too-short");
        }
        if (length > LONGEST) {
            return Optional.of("identity.password.too-long");
        }
        if (CommonPasswords.hasAtHeart(plain)) {
            return Optional.of("identity.password.common");
        }
        return tellsOf(plain.toLowerCase(Locale.ROOT), personal)
                ? Optional.of("identity.password.personal")
                : Optional.empty();
    }

    /** Whether little is left of a password once the person's own words are taken out. */
    private static boolean tellsOf(String password, String... personal) {
        String left = password;
        for (String word : Stream.of(personal)
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)))
                .filter(word -> word.length() >= SHORTEST_TELLING)
                .toList()) {
            left = left.replace(word, "");
        }
        return left.length() < password.length() && left.length() < SHORTEST / 2;
    }

    /** What is kept of a password. */
    public static String hash(String password) {
        return ARGON.encode(normal(password));
    }

    /**
     * Whether a password is the one kept. Takes as long where nothing is kept, so that the time says nothing about who has an
     * account.
     */
    public static boolean matches(String password, @Nullable String kept) {
        AT_A_TIME.acquireUninterruptibly();
        try {
            boolean same = ARGON.matches(normal(password), kept == null ? NOBODYS : kept);
            return same && kept != null;
        } finally {
            AT_A_TIME.release();
        }
    }

    /** Whether a kept password was computed with less than is asked for now, and is to be kept anew. */
    public static boolean isOutdated(String kept) {
        return ARGON.upgradeEncoding(kept);
    }

    /** One form for what different keyboards send for the same characters. */
    private static String normal(String password) {
        String cut = password.length() > 2 * LONGEST ? password.substring(0, 2 * LONGEST) : password;
        return Normalizer.normalize(cut, Normalizer.Form.NFKC);
    }
}
