package fr.palier.app.identity;

import fr.palier.app.shared.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passkeys that a person has, as the account page lists them. */
@Component
class Passkeys {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Passkeys(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A passkey; the key points at it without being its credential's id. */
    record Passkey(String key, String label, Instant createdAt, Instant lastUsedAt) {}

    List<Passkey> of(UUID person) {
        return transactions.unscoped(
                () -> jdbc.sql("""
                        select left(encode(sha256(credential_id), 'hex'), 16) as key, label, created_at, last_used_at
                        from identity.passkey where person_id = ? order by created_at""").param(person).query(Passkey.class).list());
    }

    void remove(UUID person, String key) {
        transactions.unscoped(() -> jdbc.sql("""
                        delete from identity.passkey
                        where person_id = ? and left(encode(sha256(credential_id), 'hex'), 16) = ?""").params(person, key).update());
    }
}
