package fr.palier.app.identity.store;

import fr.palier.app.identity.store.Link.Kind;
import fr.palier.app.shared.Token;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps links: their tokens are given away once, and only the hash of each is kept. Its callers hold the transaction. */
@Repository
public class Links {
    private static final String SELECT = """
            select id, kind, person_id, for_email, for_name, for_landlord, for_roles, spoken_hash, expires_at
            from identity.link
            """;

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a new link and answers its token. */
    public String add(Link link, UUID by) {
        String token = Token.fresh();
        jdbc.sql("""
                insert into identity.link (id, token_hash, kind, person_id, for_email, for_name, for_landlord, for_roles,
                    spoken_hash, issued_by, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(link.id())
                .param(Token.hash(token))
                .param(link.kind().name())
                .param(link.personId())
                .param(link.forEmail())
                .param(link.forName())
                .param(link.forLandlord())
                .param(link.forRoles())
                .param(link.spokenHash())
                .param(by)
                .param(Timestamp.from(link.expiresAt()))
                .update();
        return token;
    }

    /** The link of a token, where it is of this kind, unused and not too old. Looking at it uses nothing up. */
    public Optional<Link> find(String token, Kind kind) {
        return jdbc.sql(SELECT + "where token_hash = ? and kind = ? and used_at is null and expires_at > now()")
                .params(Token.hash(token), kind.name())
                .query(Link.class)
                .optional();
    }

    /** Uses a link up: false where somebody was faster. */
    public boolean use(String token) {
        return jdbc.sql("""
                        update identity.link set used_at = now()
                        where token_hash = ? and used_at is null and expires_at > now()""").param(Token.hash(token)).update() == 1;
    }

    /** Invitations of a landlord that nobody has used, old ones too. */
    public List<Link> invitations(int landlord) {
        return jdbc.sql(SELECT
                        + "where for_landlord = ? and kind = 'INVITATION' and used_at is null order by issued_at desc")
                .param(landlord)
                .query(new SimplePropertyRowMapper<>(Link.class))
                .list();
    }

    /** An invitation of a landlord that nobody has used. */
    public Optional<Link> invitation(int landlord, UUID id) {
        return invitations(landlord).stream()
                .filter(link -> link.id().equals(id))
                .findFirst();
    }

    public void remove(UUID id) {
        jdbc.sql("delete from identity.link where id = ?").param(id).update();
    }

    /** Makes the recovery links of a person worthless. */
    public void removeRecoveries(UUID person) {
        jdbc.sql("delete from identity.link where person_id = ? and kind = 'RECOVERY'")
                .param(person)
                .update();
    }

    /** Forgets links that were used or went stale a month ago; their acts stay in the record. */
    public int forgetOld() {
        return jdbc.sql("delete from identity.link where expires_at < now() - interval '30 days'")
                .update();
    }
}
