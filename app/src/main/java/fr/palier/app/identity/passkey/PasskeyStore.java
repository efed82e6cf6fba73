package fr.palier.app.identity.passkey;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The rows of passkeys: public keys, and the counter by which a copy betrays itself. Its callers hold the transaction. */
@Repository
class PasskeyStore implements UserCredentialRepository {
    private static final String SELECT = """
            select credential_id, person_id, label, public_key, signature_count, uv_initialized, backup_eligible, backup_state,
                transports, attestation, attestation_client_data, created_at, last_used_at
            from identity.passkey
            """;

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's id as passkeys hold it: its sixteen bytes, which say nothing of anybody. */
    static Bytes handle(UUID person) {
        return new Bytes(ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    static UUID person(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from identity.passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .update();
    }

    /** @throws IllegalArgumentException for somebody else's key, and for one whose counter went back: there are two of it */
    @Override
    public void save(CredentialRecord key) {
        int saved = jdbc.sql("""
                insert into identity.passkey (credential_id, person_id, label, public_key, signature_count, uv_initialized,
                    backup_eligible, backup_state, transports, attestation, attestation_client_data, created_at, last_used_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (credential_id) do update set signature_count = excluded.signature_count,
                    uv_initialized = excluded.uv_initialized, backup_state = excluded.backup_state,
                    last_used_at = excluded.last_used_at
                where identity.passkey.person_id = excluded.person_id
                    and (excluded.signature_count > identity.passkey.signature_count
                        or excluded.signature_count = 0 and identity.passkey.signature_count = 0)""")
                .param(key.getCredentialId().getBytes())
                .param(person(key.getUserEntityUserId()))
                .param(key.getLabel())
                .param(key.getPublicKey().getBytes())
                .param(key.getSignatureCount())
                .param(key.isUvInitialized())
                .param(key.isBackupEligible())
                .param(key.isBackupState())
                .param(transports(key.getTransports()))
                .param(bytes(key.getAttestationObject()))
                .param(bytes(key.getAttestationClientDataJSON()))
                .param(Timestamp.from(key.getCreated()))
                .param(Timestamp.from(key.getLastUsed()))
                .update();
        if (saved == 0) {
            throw new IllegalArgumentException("another person's key, or a copy");
        }
    }

    private static String transports(@Nullable Set<AuthenticatorTransport> transports) {
        return transports == null
                ? ""
                : transports.stream().map(AuthenticatorTransport::getValue).collect(Collectors.joining(","));
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    @Override
    @SuppressWarnings("NullAway") // the interface answers null for an unknown key
    public CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql(SELECT + "where credential_id = ?")
                .param(credentialId.getBytes())
                .query(PasskeyStore::row)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(SELECT + "where person_id = ? order by created_at")
                .param(person(handle))
                .query(PasskeyStore::row)
                .list();
    }

    private static CredentialRecord row(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getObject("person_id", UUID.class)))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(Arrays.stream(row.getString("transports").split(",", -1))
                        .filter(name -> !name.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client_data")))
                .created(instant(row, "created_at"))
                .lastUsed(instant(row, "last_used_at"))
                .build();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /** Takes a person's key away, by the beginning of the hash of its id. */
    void remove(UUID person, String key) {
        jdbc.sql(
                        "delete from identity.passkey where person_id = ? and left(encode(sha256(credential_id), 'hex'), 16) = ?")
                .params(person, key)
                .update();
    }
}
