package fr.palier.e2e;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator application on somebody's phone: six digits, thirty seconds (RFC 6238 with SHA-1). */
public final class Authenticator {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    private final byte[] secret;

    private Authenticator(String base32) {
        secret = decoded(base32.replaceAll("\\s", ""));
    }

    private static byte[] decoded(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char letter : base32.toCharArray()) {
            held = (held << 5 | ALPHABET.indexOf(letter)) & 0xFFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        return bytes.toByteArray();
    }

    public String code() {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(Instant.now().getEpochSecond() / SECONDS)
                    .array());
            int at = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format("%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ties one to an account, as its owner does; the page then shows the codes to keep on paper. */
    public static Authenticator tiedTo(Visitor owner, Person person) {
        owner.go("/compte/application");
        owner.proveWho(person);
        Authenticator application = new Authenticator(owner.at("code.secret").textContent());
        owner.page().fill("#code", application.code());
        owner.send("form:has(#code) button[type=submit]");
        return application;
    }

    public static void ofThePartner() {
        Tied.PARTNERS.code();
    }

    /** Once. */
    private static final class Tied {
        private static final Authenticator PARTNERS;

        static {
            try (Visitor partner = Visitor.entering(Person.PARTNER_WITH_A_CODE)) {
                PARTNERS = tiedTo(partner, Person.PARTNER_WITH_A_CODE);
            }
        }
    }
}
