package fr.palier.app.tenant;

import fr.palier.app.shared.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tenants' links. Its callers hold the transaction. */
@Repository
class TenantLinkStore {
    /** So many wrong facts, and a link is worth nothing any more. */
    private static final int WRONG_FACTS = 5;

    private final JdbcClient jdbc;

    TenantLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link that is good, with the tenancy it leads to. */
    record Row(
            long id, int tenancyId, byte @Nullable [] browserHash, String number, String familyName, String givenName) {
        boolean isOf(byte[] browser) {
            return browserHash != null && Arrays.equals(browserHash, browser);
        }

        @Override
        public String toString() {
            return "link " + id;
        }
    }

    void add(Scope scope, int tenancyId, byte[] token, byte @Nullable [] browser, Instant until) {
        jdbc.sql("""
                insert into tenant.link (landlord_id, token_hash, tenancy_id, browser_hash, issued_by, expires_at)
                values (?, ?, ?, ?, ?, ?)""")
                .param(scope.landlord())
                .param(token)
                .param(tenancyId)
                .param(browser)
                .param(scope.actor().person())
                .param(Timestamp.from(until))
                .update();
    }

    boolean isTenancy(Scope scope, int tenancyId) {
        return jdbc.sql("select exists (select from portfolio.tenancy where landlord_id = ? and id = ?)")
                .params(scope.landlord(), tenancyId)
                .query(Boolean.class)
                .single();
    }

    Optional<Row> find(Scope scope, byte[] token) {
        return jdbc.sql("""
                        select l.id, l.tenancy_id, l.browser_hash, t.number, t.family_name, t.given_name
                        from tenant.link l
                        join portfolio.tenancy t on t.landlord_id = l.landlord_id and t.id = l.tenancy_id
                        where l.landlord_id = ? and l.token_hash = ? and l.used_at is null and l.expires_at > now()
                            and l.wrong_facts < ?""")
                .params(scope.landlord(), token, WRONG_FACTS)
                .query(Row.class)
                .optional();
    }

    /** Uses a link up: false where somebody was faster. */
    boolean use(Scope scope, long id) {
        return jdbc.sql("update tenant.link set used_at = now() where landlord_id = ? and id = ? and used_at is null")
                        .params(scope.landlord(), id)
                        .update()
                == 1;
    }

    /** Counts an attempt with a fact, before it is looked at; false where there were too many. */
    boolean mayTry(Scope scope, long id) {
        return jdbc.sql("""
                        update tenant.link set wrong_facts = wrong_facts + 1
                        where landlord_id = ? and id = ? and wrong_facts < ?""").params(scope.landlord(), id, WRONG_FACTS).update() == 1;
    }

    /** Makes older links to a tenancy worthless, and forgets the landlord's that are a month old. */
    void removeOf(Scope scope, int tenancyId) {
        jdbc.sql("""
                        delete from tenant.link where landlord_id = ?
                            and (tenancy_id = ? and used_at is null or expires_at < now() - interval '30 days')""").params(scope.landlord(), tenancyId).update();
    }
}
