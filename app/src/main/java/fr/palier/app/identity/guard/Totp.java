package fr.palier.app.identity.guard;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.palier.app.shared.Token;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of an authenticator application: six digits, thirty seconds (RFC 6238 with SHA-1, which is what the applications
 * understand). A code is taken one step early or late, for clocks that are not quite right.
 */
public final class Totp {
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final int SECRET_BYTES = 20;
    private static final int GROUP = 4;

    private Totp() {}

    /** A new secret, in base 32. */
    public static String freshSecret() {
        return Base32.encode(Token.bytes(SECRET_BYTES));
    }

    /** The step of thirty seconds whose code this is, at a moment of machine time; empty for a code that is not good. */
    public static OptionalLong step(String secret, String code, Instant now) {
        String typed = code.replaceAll("\\s", "");
        long current = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        for (long step = current - 1; step <= current + 1; step++) {
            if (isSame(typed, code(secret, step))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The code of a moment, as the application shows it. */
    public static String code(String secret, Instant at) {
        return code(secret, at.getEpochSecond() / CODES.getTimeStep().toSeconds());
    }

    private static String code(String secret, long step) {
        Instant at = Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds());
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), "RAW"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** What the square to photograph says. */
    public static String address(String secret, String email) {
        String account = URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Palier:" + account + "?secret=" + secret + "&issuer=Palier";
    }

    /** The secret in groups of four, to be typed. */
    public static String inGroups(String secret) {
        return secret.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }
}
