package fr.palier.app.messages.outbox;

import fr.palier.app.shared.Token;
import fr.palier.app.shared.Transactions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names under which messages go out: landlord, message, and 128 bits of HMAC-SHA-256 (RFC 2104) that prove that we gave the name.
 * Whoever got a message knows its name; nobody can make up another's, hence none can say of it that it came back.
 */
@Component
class References {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY = 32;
    private static final int PROOF = 16;
    private static final Pattern FORM =
            Pattern.compile("palier[.]([1-9]\\d{0,8})[.]([1-9]\\d{0,17})[.][A-Za-z0-9_-]{22}");

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private volatile @Nullable SecretKeySpec key;

    References(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A message that a name names. */
    record Named(int landlord, long message) {}

    String of(int landlord, long message) {
        String name = "palier." + landlord + "." + message;
        byte[] proof = Arrays.copyOf(proof(name), PROOF);
        return name + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(proof);
    }

    /** Nothing where we did not give the name. */
    Optional<Named> read(String reference) {
        Matcher form = FORM.matcher(reference);
        if (!form.matches()) {
            return Optional.empty();
        }
        Named named = new Named(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)));
        byte[] ours = of(named.landlord, named.message).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(ours, reference.getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(named)
                : Optional.empty();
    }

    private byte[] proof(String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return mac.doFinal(name.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(transactions.unscoped(this::drawn), ALGORITHM);
            key = known;
        }
        return known;
    }

    private byte[] drawn() {
        jdbc.sql("insert into messages.reference_key (key) values (?) on conflict do nothing")
                .param(Token.bytes(KEY))
                .update();
        return jdbc.sql("select key from messages.reference_key")
                .query((row, n) -> row.getBytes(1))
                .single();
    }
}
