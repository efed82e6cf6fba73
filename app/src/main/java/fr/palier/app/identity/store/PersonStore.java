package fr.palier.app.identity.store;

import fr.palier.app.identity.guard.RecoveryCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of people. Its callers hold the transaction. */
@Repository
public class PersonStore {
    private static final String SELECT = """
            select id, email, name, password_hash, totp_secret, totp_step, lang, active, last_sign_in_at
            from identity.person
            """;

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An address as it is compared. */
    public static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<Person> byEmail(String email) {
        return jdbc.sql(SELECT + "where email = ?")
                .param(normal(email))
                .query(Person.class)
                .optional();
    }

    public Optional<Person> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Person.class).optional();
    }

    public Optional<UUID> byExternalLogin(String issuer, String subject) {
        return jdbc.sql("select person_id from identity.external_login where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(UUID.class)
                .optional();
    }

    public void addExternalLogin(String issuer, String subject, UUID person) {
        jdbc.sql("insert into identity.external_login (issuer, subject, person_id) values (?, ?, ?)")
                .params(issuer, subject, person)
                .update();
    }

    /** A new person; empty where the address is taken. */
    public Optional<UUID> add(String email, String name) {
        return jdbc.sql("""
                        insert into identity.person (id, email, name) values (?, ?, ?)
                        on conflict (email) do nothing returning id""")
                .params(UUID.randomUUID(), normal(email), name.strip())
                .query(UUID.class)
                .optional();
    }

    public void rename(UUID id, String name, String lang) {
        jdbc.sql("update identity.person set name = ?, lang = ? where id = ?")
                .params(name.strip(), lang, id)
                .update();
    }

    public void setPassword(UUID id, String hash) {
        jdbc.sql("update identity.person set password_hash = ? where id = ?")
                .params(hash, id)
                .update();
    }

    public void setTotp(UUID id, @Nullable String sealed, @Nullable Long step) {
        jdbc.sql("update identity.person set totp_secret = ?, totp_step = ? where id = ?")
                .param(sealed)
                .param(step)
                .param(id)
                .update();
    }

    /** Uses up a step's code: false where it, or a later one, was used before. */
    public boolean useStep(UUID id, long step) {
        return jdbc.sql("update identity.person set totp_step = ? where id = ? and coalesce(totp_step, 0) < ?")
                        .params(step, id, step)
                        .update()
                == 1;
    }

    public void setActive(UUID id, boolean active) {
        jdbc.sql("update identity.person set active = ? where id = ?")
                .params(active, id)
                .update();
    }

    public void signedIn(UUID id) {
        jdbc.sql("update identity.person set last_sign_in_at = now() where id = ?")
                .param(id)
                .update();
    }

    /** Grants a role; without a landlord, of the federation. False where it was held already. */
    public boolean grant(UUID person, @Nullable Integer landlord, String role, UUID by) {
        return jdbc.sql("""
                        insert into identity.granted (person_id, landlord_id, role, granted_by) values (?, ?, ?, ?)
                        on conflict do nothing""").param(person).param(landlord).param(role).param(by).update() == 1;
    }

    public boolean withdraw(UUID person, int landlord, String role) {
        return jdbc.sql("delete from identity.granted where person_id = ? and landlord_id = ? and role = ?")
                        .params(person, landlord, role)
                        .update()
                == 1;
    }

    /** Replaces a person's recovery codes: the start of each and the hash of its rest. */
    public void replaceCodes(UUID person, List<RecoveryCode> codes) {
        jdbc.sql("delete from identity.recovery_code where person_id = ?")
                .param(person)
                .update();
        for (RecoveryCode code : codes) {
            jdbc.sql("insert into identity.recovery_code (person_id, start, hash) values (?, ?, ?)")
                    .params(person, code.start(), code.hash())
                    .update();
        }
    }

    public Optional<String> unusedCode(UUID person, String start) {
        return jdbc.sql("select hash from identity.recovery_code where person_id = ? and start = ? and used_at is null")
                .params(person, start)
                .query(String.class)
                .optional();
    }

    public boolean useCode(UUID person, String start) {
        return jdbc.sql("""
                        update identity.recovery_code set used_at = now()
                        where person_id = ? and start = ? and used_at is null""").params(person, start).update() == 1;
    }

    public int unusedCodes(UUID person) {
        return jdbc.sql("select count(*) from identity.recovery_code where person_id = ? and used_at is null")
                .param(person)
                .query(Integer.class)
                .single();
    }

    public boolean hasPasskey(UUID person) {
        return jdbc.sql("select exists (select from identity.passkey where person_id = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    public void removePasskeys(UUID person) {
        jdbc.sql("delete from identity.passkey where person_id = ?")
                .param(person)
                .update();
    }

    public void addBrowser(UUID person, byte[] hash) {
        jdbc.sql("""
                insert into identity.known_browser (token_hash, person_id) values (?, ?)
                on conflict (token_hash) do update set person_id = excluded.person_id, last_used_at = now()""").params(hash, person).update();
    }

    public boolean knowsBrowser(String email, byte[] hash) {
        return jdbc.sql("""
                        select exists (select from identity.known_browser b join identity.person p on p.id = b.person_id
                        where b.token_hash = ? and p.email = ?)""").params(hash, normal(email)).query(Boolean.class).single();
    }

    /** Forgets browsers that nobody signed in from for half a year. */
    public int forgetBrowsers() {
        return jdbc.sql("delete from identity.known_browser where last_used_at < now() - interval '180 days'")
                .update();
    }
}
