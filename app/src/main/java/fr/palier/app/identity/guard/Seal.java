package fr.palier.app.identity.guard;

import fr.palier.app.shared.Token;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals what must be kept and read again, such as the secret of an authenticator application: AES-GCM with the key of
 * {@code palier.sealing-key} (32 bytes in base 64, from a file or the environment). Without a key it is kept as it is, and the
 * database's own protection is all there is; what was kept so can still be read once there is a key.
 */
@Component
public final class Seal {
    private static final String PLAIN = "p:";
    private static final String SEALED = "s:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final Optional<SecretKeySpec> key;

    Seal(@Value("${palier.sealing-key:}") String key) {
        this.key = key.isBlank() ? Optional.empty() : Optional.of(read(key));
    }

    private static SecretKeySpec read(String key) {
        byte[] bytes = Base64.getDecoder().decode(key.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("palier.sealing-key has to be 32 bytes in base 64");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** What is kept of a text. */
    public String seal(String text) {
        if (key.isEmpty()) {
            return PLAIN + text;
        }
        byte[] nonce = Token.bytes(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
        return SEALED + Base64.getEncoder().encodeToString(all);
    }

    /** The text of what was kept. */
    public String open(String kept) {
        if (kept.startsWith(PLAIN)) {
            return kept.substring(PLAIN.length());
        }
        byte[] all = Base64.getDecoder().decode(kept.substring(SEALED.length()));
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.orElseThrow(Seal::noKey), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed with another key than palier.sealing-key", e);
        }
    }

    private static IllegalStateException noKey() {
        return new IllegalStateException("sealed with a key: set palier.sealing-key");
    }
}
