package fr.palier.app.bank.statements;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Token;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows an account of a payer again without keeping it: HMAC-SHA-256 with a random salt of the landlord, and with
 * {@code palier.sealing-key} where the installation has one. Two landlords never have the same for one account.
 */
@Component
class PayerKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SALT = 32;

    private final byte[] sealingKey;
    private final JdbcClient jdbc;

    PayerKeys(@Value("${palier.sealing-key:}") String sealingKey, JdbcClient jdbc) {
        this.sealingKey = sealingKey.strip().getBytes(StandardCharsets.US_ASCII);
        this.jdbc = jdbc;
    }

    /** What is kept of accounts of one landlord's payers. */
    @FunctionalInterface
    interface Keyed {
        /** Of an account as written without spaces; empty where it is empty. */
        Optional<byte[]> of(String account);
    }

    /** Inside a transaction that writes: the landlord's salt is made where there is none. */
    Keyed of(Scope scope) {
        jdbc.sql("insert into bank.salt (landlord_id, salt) values (?, ?) on conflict (landlord_id) do nothing")
                .params(scope.landlord(), Token.bytes(SALT))
                .update();
        byte[] salt = jdbc.sql("select salt from bank.salt where landlord_id = ?")
                .param(scope.landlord())
                .query((row, n) -> row.getBytes(1))
                .single();
        return account -> account.isEmpty() ? Optional.empty() : Optional.of(hash(salt, account));
    }

    private byte[] hash(byte[] salt, String account) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt, ALGORITHM));
            mac.update(sealingKey);
            mac.update((byte) 0);
            return mac.doFinal(account.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
